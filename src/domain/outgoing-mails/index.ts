export type { MailData, MailLinkRequest, MailRequest, MailTemplate, MailText } from './mail'
export {
  countMailsAbout,
  deleteMail,
  deleteMailsAbout,
  deleteOldMails,
  findDueMails,
  findMail,
  postponeMail,
  queueMail,
  type WaitingMail,
} from './store'
