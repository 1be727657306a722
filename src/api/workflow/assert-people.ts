import type { PayloadRequest } from 'payload'

import { findTeams, findTranslators } from '@/domain/people'
import type { StepName } from '@/domain/workflow'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

type Asked = {
  people: readonly string[] | undefined
  step: StepName
  locales: readonly Locale[]
  req: PayloadRequest
}

const fail = (message: string): never => {
  throw new AppError('INPUT_INVALID', message)
}

/**
 * Whoever is asked can do it: translators of the language, or teams with one among them; a
 * translation is handed over to one person.
 *
 * @throws INPUT_INVALID
 */
export const assertPeople = async ({ locales, people, req, step }: Asked): Promise<void> => {
  if (step === 'hand-over' && people?.length !== 1)
    fail('people: name the one translator to hand over to, by id.')
  if (!people || people.length === 0) return
  const teams = step === 'request' ? await findTeams(req) : []
  for (const locale of new Set(locales)) {
    const translators = new Set((await findTranslators(locale, req)).map(({ id }) => id))
    const able = new Set([
      ...translators,
      ...teams
        .filter(({ members }) => members.some((id) => translators.has(id)))
        .map(({ id }) => id),
    ])
    const wrong = people.find((id) => !able.has(id))
    if (wrong !== undefined)
      fail(
        `people: "${wrong.slice(0, 40)}" does not translate into ${getLocale(locale).englishName} (${locale}): ` +
          `GET /api/workflow/people?locale=${locale} lists who does.`,
      )
  }
}
