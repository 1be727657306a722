import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { LegacyPage, MediaItem, PlayerSection } from '../types'
import type { Defect } from './defect'

const findTwice = (items: readonly MediaItem[]): Defect[] => {
  const seen = new Map<string, number>()
  return items.flatMap(({ line, title }): Defect[] => {
    const key = normalizeText(title)
    const first = seen.get(key)
    if (title === '')
      return [{ line, code: 'title-missing', message: 'An item of the list has no title' }]
    if (first === undefined) seen.set(key, line)
    if (first === undefined) return []
    return [
      {
        line,
        code: 'duplicate-entry',
        message: `${quote(title)} is listed on line ${first} already`,
      },
    ]
  })
}

const findOtherPictureTexts = (items: readonly MediaItem[]): Defect[] =>
  items.flatMap(({ title, pictureText }): Defect[] => {
    if (!pictureText || normalizeText(title) === normalizeText(pictureText.text)) return []
    const message = `The text ${quote(pictureText.text)} should repeat the title ${quote(title)}`
    return [{ line: pictureText.line, code: 'picture-text-differs', message }]
  })

const findUnlisted = ({ current, items }: PlayerSection): Defect[] => {
  const titles = new Set(items.map(({ title }) => normalizeText(title)))
  if (!current || titles.has(normalizeText(current.text))) return []
  const message = `The current item ${quote(current.text)} is not in the list below it`
  return [{ line: current.line, code: 'current-not-listed', message }]
}

/** Defects of the lists of videos and episodes. */
export const checkPlayers = ({ sections }: LegacyPage): Defect[] =>
  sections.flatMap((section) =>
    section.kind === 'videos' || section.kind === 'podcasts'
      ? [
          ...findTwice(section.items),
          ...findOtherPictureTexts(section.items),
          ...findUnlisted(section),
        ]
      : [],
  )
