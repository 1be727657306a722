import { SECTION_STEMS } from '../language/section-stems'
import { quote } from '../text/quote'
import type { LegacyPage, Section, TextLine } from '../types'
import type { Defect } from './defect'

const { documents, podcast, video } = SECTION_STEMS

/** What a text speaks of, and what the list below it may be: `Documents` and `visuals` may mix. */
const CONTRADICTIONS: Partial<
  Record<Section['kind'], { says: RegExp; unless: RegExp; list: string }>
> = {
  podcasts: { says: video, unless: podcast, list: 'podcast episodes' },
  videos: { says: podcast, unless: video, list: 'videos' },
  documents: {
    says: new RegExp(`${video.source}|${podcast.source}`, 'iu'),
    unless: documents,
    list: 'documents',
  },
}

const checkSection = (section: Section): Defect[] => {
  const rule = CONTRADICTIONS[section.kind]
  if (!rule) return []
  const more = 'showMore' in section ? section.showMore : null
  const labels = [section.heading, more].filter((label): label is TextLine => label !== null)
  const defects = labels.flatMap(({ line, text }): Defect[] => {
    if (!rule.says.test(text) || rule.unless.test(text)) return []
    const message = `The label ${quote(text)} stands over a list of ${rule.list}`
    return [{ line, code: 'heading-contradicts-list', message }]
  })
  if (section.heading) return defects
  return [
    ...defects,
    {
      line: section.line,
      code: 'heading-missing',
      message: `The list of ${rule.list} has no heading`,
    },
  ]
}

/** Headings and labels that are missing, or speak of something else than their list holds. */
export const checkHeadings = ({ sections }: LegacyPage): Defect[] => sections.flatMap(checkSection)
