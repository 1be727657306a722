import type { PayloadRequest } from 'payload'

import { revokeLinks } from '@/domain/mail-links'
import { deleteMailsAbout, queueMail } from '@/domain/outgoing-mails'
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
        // Strangers cause mails with links to confirm and to manage: none ends one sent before.
        keepsOthers: link !== 'address',
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

/**
 * Ends what was sent to a new address before, or waits to be: a link belongs to the address that it
 * went to, and the signature knows one new address only.
 */
export const endAddressLinks = async (document: string, req: PayloadRequest): Promise<void> => {
  const about = { collection: SIGNATORIES, document }
  await revokeLinks({ ...about, purpose: PURPOSES.address }, req)
  await deleteMailsAbout({ ...about, template: 'signature.address' }, req)
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
