import type { PayloadRequest } from 'payload'

import { queueMail } from '@/domain/outgoing-mails'
import type { Locale } from '@/locales'

import { DAYS } from './days'
import { findPublicDeclaration, titleIn } from './declarations-store'
import { SIGNATORIES } from './store'

/** What links are for; each opens its own page. */
export const PURPOSES = {
  confirm: 'signature.confirm',
  manage: 'signature.manage',
  address: 'signature.address',
} as const

const PAGES = { confirm: 'confirm', manage: 'manage', address: 'address' } as const

export type SignatureMail = keyof typeof PURPOSES

type Mail = {
  template:
    | 'signature.confirm'
    | 'signature.manage'
    | 'signature.already'
    | 'signature.rejected'
    | 'signature.address'
  link: SignatureMail
  to: string
  locale: Locale
  document: string
  /** Of the declaration: an editor's text. What signers typed is in no mail. */
  title: string
}

const LINK_DAYS: Record<SignatureMail, number> = {
  confirm: DAYS.confirmLink,
  manage: DAYS.manageLink,
  address: DAYS.addressLink,
}

/** Has a mail about a signature sent; its link is made when it goes. */
export const sendSignatureMail = (
  { document, link, locale, template, title, to }: Mail,
  now: Date,
  req: PayloadRequest,
): Promise<void> => {
  const about = { collection: SIGNATORIES, document }
  return queueMail(
    {
      about,
      data: { title },
      link: {
        ...about,
        days: LINK_DAYS[link],
        path: `/${locale}/sign/${PAGES[link]}`,
        purpose: PURPOSES[link],
      },
      locale,
      template,
      to,
    },
    req,
    now,
  )
}

/** Tells an address that asked for its signatures that there are none. */
export const sendNoneMail = (
  { locale, to }: { locale: Locale; to: string },
  now: Date,
  req: PayloadRequest,
): Promise<void> =>
  queueMail(
    {
      about: { collection: SIGNATORIES, document: '' },
      data: {},
      locale,
      template: 'signature.none',
      to,
    },
    req,
    now,
  )

/** The title of a declaration for a mail, its key when it is published no more. */
export const mailTitle = async (
  keyOrId: string,
  locale: Locale,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<string> => {
  const declaration = await findPublicDeclaration(keyOrId, req)
  return declaration ? titleIn(declaration, locale).text : ''
}
