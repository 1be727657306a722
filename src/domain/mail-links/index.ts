export {
  countLinks,
  createLink,
  deleteOldLinks,
  findLink,
  type LinkTarget,
  type MailLink,
  revokeLinks,
  spendLink,
} from './store'
