import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { getPayload, type ImportMap, type SanitizedConfig } from 'payload'

import { AppError } from '@/errors'

import { buildFormState } from '../payload/build-form-state'
import { readCall } from './read-call'

type Options = { config: Promise<SanitizedConfig>; importMap: ImportMap }

/** As Payload's own functions refuse: the admin shows the sentence. */
type Refusal = { errors: { code: string; message: string }[] }

const assertLoggedIn = async ({ config, importMap }: Options): Promise<void> => {
  const payload = await getPayload({ config, importMap })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) throw new AppError('UNAUTHENTICATED', 'Log in first: the session may have ended.')
}

/**
 * Answers a server function of the admin: only by its own name, only with arguments, and only for
 * somebody who is logged in. Payload's own table of them would be searched for `constructor`, too.
 */
export const callServerFunction = async (sent: unknown, options: Options): Promise<unknown> => {
  try {
    const call = readCall(sent)
    await assertLoggedIn(options)
    return await handleServerFunctions({
      ...call,
      ...options,
      serverFunctions: { 'form-state': buildFormState },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, message } = error
    return { errors: [{ code, message }] } satisfies Refusal
  }
}
