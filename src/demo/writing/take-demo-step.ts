import type { CollectionSlug } from 'payload'

import { writeTogether } from '@/units'
import { takeStep } from '@/domain/workflow'
import { createLocalReq } from '@/payload-internals'

import type { FindId } from '../entry'
import type { DemoStepTaken } from '../facts/workflow'
import { DEMO_DOMAIN, DEMO_LOGINS } from '../logins'
import { nextTurn } from './next-turn'
import type { SaveOptions } from './save-entry'

const DAY = 24 * 60 * 60 * 1000

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** Takes one step of the workflow as one of the demo's people. */
export const takeDemoStep = async (
  { by, dueInDays, entry, locale, note, step }: DemoStepTaken,
  findId: FindId,
  { onSaved, payload, signal }: SaveOptions,
): Promise<void> => {
  await nextTurn(signal)
  const [collection, document] = [entry.split('/')[0] as CollectionSlug, findId(entry)]
  const login = DEMO_LOGINS.find(({ local }) => local === by)
  const personId = findId(`users/${by}@${DEMO_DOMAIN}`)
  if (!document || !login || !personId) return
  // The operator's command, before anyone is logged in.
  const user = await payload.findByID({ collection: 'users', id: personId, overrideAccess: true })
  const req = await createLocalReq({ locale, user }, payload)
  await writeTogether({
    documents: [{ collection, id: document }],
    req,
    work: () =>
      takeStep({
        collection,
        details: { note, ...(dueInDays === undefined ? {} : { dueOn: dayFromNow(dueInDays) }) },
        document,
        locale,
        person: { id: personId, languages: login.languages, roles: login.roles },
        req,
        settings: { reviewerIsDistinct: true },
        step,
      }),
  })
  onSaved?.()
}
