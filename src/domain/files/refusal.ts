import { AppError } from '@/errors'

/** Why a file is not taken. */
export const REFUSAL_REASONS = [
  'acts',
  'animated',
  'bomb',
  'damaged',
  'disagrees',
  'embedded',
  'empty',
  'encrypted',
  'entities',
  'infected',
  'javascript',
  'kind',
  'launch',
  'no-cues',
  'not-a-pdf',
  'not-svg',
  'not-vtt',
  'polyglot',
  'tag',
  'times',
  'too-large',
  'too-many',
  'too-slow',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A file that is not taken, with a sentence that also says what would be right. */
export const refuse = (reason: RefusalReason, message: string): never => {
  throw refusal(reason, message)
}

/** The same as an error to throw or to reject with. */
export const refusal = (reason: RefusalReason, message: string): AppError =>
  new AppError(reason === 'too-large' ? 'FILE_TOO_LARGE' : 'FILE_REFUSED', message, {
    data: { reason },
  })
