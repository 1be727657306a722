import config from '@payload-config'
import { configToSchema } from '@payloadcms/graphql'
import { formatNames } from 'payload'

import type { TestApp } from '../int/app'
import type { SeededEntry } from './entries'
import { fieldsOf, operationFor } from './graphql-fields'
import type { Attempt } from './operations'

export type Answer = { status: number; message: string; text: string }

const { schema } = configToSchema(await config)
const mutations = fieldsOf(schema, 'mutation')

const mutationOf = (kind: string, collection: string) => {
  const name = formatNames(collection).singular
  const field = mutations.find((each) => each.name === `${kind}${name}`)
  if (!field) throw new Error(`There is no mutation ${kind}${name}.`)
  return field
}

const firstMessage = (text: string): string => {
  try {
    const { errors, message } = JSON.parse(text) as {
      errors?: { message?: string }[]
      message?: string
    }
    return errors?.[0]?.message ?? message ?? ''
  } catch {
    return ''
  }
}

/** Sends one attempt. A GraphQL answer with errors counts as refused: its status is always 200. */
export const tryOnce = async (
  app: TestApp,
  { attempt, entry, token }: { attempt: Attempt; entry: SeededEntry; token: string | undefined },
): Promise<Answer> => {
  if ('mutation' in attempt) {
    const seeds = { [entry.collection]: { id: entry.id, version: entry.version } }
    const field = mutationOf(attempt.mutation, entry.collection)
    const { values } = attempt
    const { query, variables } = operationFor('mutation', { field, seeds, isBold: false, values })
    const answer = await app.graphql(query, { token, variables })
    const text = JSON.stringify(answer)
    return { status: answer.errors ? 403 : 200, message: firstMessage(text), text }
  }
  const { body, method, path } = attempt
  const response = await app.request(path, {
    method,
    token,
    body: body ? JSON.stringify(body) : undefined,
  })
  const text = await response.text()
  return { status: response.status, message: firstMessage(text), text }
}

const REFUSALS = [401, 403, 409]

/** A refusal says why, and shows nothing of the inside. */
export const faultOf = (
  { message, status, text }: Answer,
  refusals: readonly number[] = REFUSALS,
): string | undefined => {
  if (status < 400) return `is open: ${status}`
  if (!refusals.includes(status)) return `is no refusal: ${status} ${message}`
  if (message.trim() === '') return `does not say why: ${text.slice(0, 200)}`
  return /node_modules|\.ts:\d|\bat \w+ \(/.test(text)
    ? `shows a stack: ${text.slice(0, 200)}`
    : undefined
}
