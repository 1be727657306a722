import { sayController } from '@/domain/controller'
import type { MailTemplate } from '@/domain/outgoing-mails'

import { type SignatureWords, wordsOf } from './words'

type Part = keyof SignatureWords | 'title' | 'link'

const compose =
  (subject: keyof SignatureWords, parts: readonly Part[]): MailTemplate =>
  ({ controller, data, link, locale }) => {
    const words = wordsOf(locale)
    const title = String(data.title ?? '')
    const lines = parts.map((part) => {
      if (part === 'title') return title
      return part === 'link' ? link : words[part]
    })
    if (controller) lines.push(sayController(controller, locale).join('\n'))
    return {
      subject: title ? `${words[subject]}: ${title}` : words[subject],
      text: `${lines.filter(Boolean).join('\n\n')}\n\n-- \n#CohesionAlliance\n`,
    }
  }

/**
 * The mails to signers. Nothing that somebody typed into the form is in them: they go to addresses
 * that are not confirmed, and would carry anybody's words to anybody.
 */
export const SIGNATURE_MAILS = {
  'signature.confirm': compose('confirmTitle', [
    'mailConfirm',
    'title',
    'mailConfirmLink',
    'link',
    'mailConfirmEnd',
  ]),
  'signature.manage': compose('manageTitle', ['title', 'mailManageLink', 'link', 'mailNotYou']),
  'signature.already': compose('manageTitle', [
    'mailAlready',
    'title',
    'mailManageLink',
    'link',
    'mailNotYou',
  ]),
  'signature.rejected': compose('manageTitle', [
    'title',
    'mailRejected',
    'mailManageLink',
    'link',
    'mailNotYou',
  ]),
  'signature.none': compose('manageTitle', ['mailNone', 'mailNotYou']),
  'signature.address': compose('addressConfirmTitle', [
    'mailAddress',
    'title',
    'link',
    'mailNotYou',
  ]),
} satisfies Record<string, MailTemplate>
