import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

import { findPasswordFault } from '@/domain/passwords'

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Refuses a password that is too short, too long, common or made of its owner's name. */
export const checkPassword: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const password: unknown = data?.password
  if (password === undefined || password === null) return data
  const message = await findPasswordFault(password, {
    name: textOf(data?.name) ?? textOf(originalDoc?.name),
    email: textOf(data?.email) ?? textOf(originalDoc?.email),
  })
  if (!message) return data
  const errors = [{ label: 'Password', message, path: 'password' }]
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}
