import type { FlattenedField, PayloadRequest } from 'payload'

import { permissions } from '@/access'
import { isLocalized, someField } from '@/domain/tree'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '@/locales'

import { refuseTooDeep } from './refuse-too-deep'

type Operation = {
  args: { data?: object | null | undefined }
  collection?: { flattenedFields: FlattenedField[] }
  global?: { flattenedFields: FlattenedField[] }
  operation: string
  overrideAccess?: boolean | undefined
  req: PayloadRequest
}

type BeforeOperation = (operation: Operation) => void

type Entity<Hook> = { hooks?: { beforeOperation?: Hook[] } | undefined }

const holdsTexts = (fields: FlattenedField[] = []): boolean =>
  someField(fields, (field) => isLocalized(field) && field.name !== '_status')

/**
 * Without fallback Payload leaves the language of a request open, and then texts are neither found
 * nor stored in any.
 *
 * @throws LOCALE_UNKNOWN for a language that is none of the 24
 */
const settleLocale: BeforeOperation = ({ collection, global, req }) => {
  req.locale ??= DEFAULT_LOCALE
  // Payload would take a list of languages for none.
  const asked: unknown = typeof req.query?.locale === 'object' ? req.query.locale : req.locale
  if (isLocale(asked) || asked === 'all') return
  // An account is looked up before anything else, and has no texts.
  if (!holdsTexts((collection ?? global)?.flattenedFields)) return
  throw new AppError(
    'LOCALE_UNKNOWN',
    `There is no language "${String(asked).slice(0, 20)}" here: use ${LOCALE_CODES.join(', ')} or all.`,
  )
}

/** Into the trash and out of it: no text. */
const isTrashing = (data: object | null | undefined): boolean =>
  Boolean(data && 'deletedAt' in data) &&
  Object.keys(data ?? {}).every((name) => ['deletedAt', '_status'].includes(name))

/**
 * Payload takes `all` for a language to write to, and loses the texts or fails. Those who may not
 * write anyway are told that.
 *
 * @throws LOCALE_UNKNOWN
 */
const assertOneLocale: BeforeOperation = (operation) => {
  const { args, collection, global, overrideAccess, req } = operation
  const writes = ['create', 'update'].includes(operation.operation)
  const mayWrite = overrideAccess || permissions.canEditContent(req.user)
  if (!writes || req.locale !== 'all' || !mayWrite || isTrashing(args.data)) return
  if (!holdsTexts((collection ?? global)?.flattenedFields)) return
  throw new AppError(
    'LOCALE_UNKNOWN',
    'Texts are written in one language at a time: name it, as in ?locale=mt.',
  )
}

/**
 * What is sent is looked at before anything is done with it. A request that names no language is
 * about the default one; a text is written in one language.
 */
export const withLocale = <Hook, T extends Entity<Hook>>(entity: T): T => ({
  ...entity,
  hooks: {
    ...entity.hooks,
    beforeOperation: [
      refuseTooDeep,
      settleLocale,
      assertOneLocale,
      ...(entity.hooks?.beforeOperation ?? []),
    ],
  },
})
