import { AppError } from '@/errors'
import type { Locale } from '@/locales'

import { detectProseLocale } from '../language/detect-prose-locale'
import { listProse } from '../language/list-prose'
import type { LegacyPage, LegacyWarning } from '../types'

type Body = Pick<LegacyPage, 'callToAction' | 'lead' | 'sections' | 'title'>
type Decided = Pick<LegacyPage, 'locale' | 'localeDecision'>

type DecideLocaleOptions = { file: string; body: Body; given: Locale | undefined }

const UNSURE = 0.4
const ENOUGH_LETTERS = 150

/** Where there is no prose, the labels: "Available languages", "Other languages …?", headings. */
const listLabels = ({ title, callToAction, sections }: Body): string[] => [
  title.text,
  callToAction?.text ?? '',
  ...sections.flatMap((section) => {
    const heading = section.heading?.text ?? ''
    if (section.kind !== 'documents') return [heading]
    const lists = section.documents.flatMap(({ label, closing }) => [
      label?.text ?? '',
      ...closing.map(({ text }) => text),
    ])
    return [heading, ...new Set(lists)]
  }),
]

const detect = (body: Body) => {
  const prose = listProse(body).map(({ text }) => text)
  const isEnough = prose.join('').length >= ENOUGH_LETTERS
  const found = detectProseLocale(isEnough ? prose : [...prose, ...listLabels(body)])
  return found.locale ? found : detectProseLocale([listLabels(body).join(' ')])
}

/**
 * The page's language: the one given, or what its prose is written in.
 *
 * @throws LEGACY_PAGE_INVALID when it cannot be told and none is given
 */
export const decideLocale = ({ file, body, given }: DecideLocaleOptions) => {
  const { locale: found, confidence, runnerUp } = detect(body)
  const locale = given ?? found
  if (!locale) {
    const message = `Cannot import ${file}: its language cannot be told; name it with --locale`
    throw new AppError('LEGACY_PAGE_INVALID', message)
  }
  const warnings: LegacyWarning[] = []
  const warn = (code: LegacyWarning['code'], message: string) =>
    warnings.push({ file, line: body.title.line, code, message })
  if (given && found && found !== given && confidence >= UNSURE) {
    warn('locale-differs', `The page was said to be in ${given}, but its text looks like ${found}`)
  }
  if (!given && confidence < UNSURE) {
    const others = runnerUp ? `; ${runnerUp} is possible too` : ''
    warn(
      'locale-uncertain',
      `The language ${locale} is a guess (confidence ${confidence})${others}`,
    )
  }
  const value: Decided = {
    locale,
    localeDecision: { by: given ? 'given' : 'detected', confidence, runnerUp: runnerUp ?? null },
  }
  return { value, warnings }
}
