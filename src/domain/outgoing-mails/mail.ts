import type { Controller } from '@/domain/controller'
import type { LinkTarget } from '@/domain/mail-links'
import type { Locale } from '@/locales'

/** A link that the mail will hold; its token is made when it is sent. */
export type MailLinkRequest = LinkTarget & {
  /** How long it is valid, from the sending on. */
  days: number
  /** Of the page that it opens: `/pl/sign/confirm`; the token is a parameter, or where `:token` is. */
  path: string
  /**
   * Links that were sent before go on. For what strangers can have sent to somebody: a newer link
   * would end the one that its owner asked for.
   */
  keepsOthers?: boolean
}

/** What a mail tells; strings and numbers only. */
export type MailData = Readonly<Record<string, string | number | null>>

export type MailRequest = {
  /** The name of its text, such as `signature.confirm`. */
  template: string
  to: string
  locale: Locale
  data: MailData
  link?: MailLinkRequest
  /** Whose mail it is: with the entry, the mail goes. */
  about: { collection: string; document: string }
}

export type MailText = { subject: string; text: string }

/** Writes a mail. Of its values none but the subject becomes a header. */
export type MailTemplate = (given: {
  locale: Locale
  data: MailData
  link: string
  serverUrl: string
  /** Who answers for the data that made the mail; undefined while nobody is named. */
  controller?: Controller | undefined
}) => MailText
