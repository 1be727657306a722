import type { PageLine } from '../text/split-lines'
import type { LegacyPage, LegacyWarning, PlayerSection, Section } from '../types'
import { findDocuments } from './find-documents'
import { findPlayers } from './find-players'
import { readOpening } from './read-opening'
import { readPassage } from './read-passage'
import { readTail } from './read-tail'
import { separateGluedLabels } from './separate-glued-label'
import { splitRegion, type Passage } from './split-region'
import type { Zone } from './zone'

type Read = Omit<LegacyPage, 'file' | 'locale' | 'localeDecision'>

const findZones = (lines: readonly PageLine[], file: string) => {
  const players = findPlayers(lines)
  const inPlayer = (zone: Zone): boolean =>
    players.some(({ start, end }) => zone.start < end && start < zone.end)
  const documents = findDocuments(lines).filter((zone) => !inPlayer(zone))
  const { value, warnings } = separateGluedLabels({
    file,
    players: players.map(({ section }) => section),
  })
  const separated = players.map((zone, index): Zone => ({
    ...zone,
    section: value[index] as PlayerSection,
  }))
  const zones: Zone[] = [...separated, ...documents].sort((a, b) => a.start - b.start)
  return { zones, warnings }
}

/** Capitals mark a call to action only where headings are not all in capitals. */
const hasTellingCapitals = (passages: readonly Passage[]): boolean => {
  const heads = passages.flatMap((passage) => passage.heads)
  const capitals = heads.filter(({ text }) => text === text.toUpperCase()).length
  return capitals * 2 <= heads.length
}

/** The stretches of lines before, between and after the zones; the last may be empty. */
const regionsOf = (lines: readonly PageLine[], zones: readonly Zone[]): PageLine[][] => {
  const starts = [0, ...zones.map(({ end }) => end)]
  const ends = [...zones.map(({ start }) => start), lines.length]
  return starts.map((start, index) => lines.slice(start, ends[index]))
}

const findCredit = (lines: readonly PageLine[]): PageLine | undefined =>
  lines.slice(1, 6).find(({ text }) => /^(?:©|\(c\)\s)/i.test(text))

/** Everything on the page, in order. */
export const readSections = (
  lines: readonly PageLine[],
  file: string,
): { value: Read; warnings: LegacyWarning[] } => {
  const title = lines[0] as PageLine
  const credit = findCredit(lines)
  const body = lines.slice(1).filter((entry) => entry !== credit)
  const { zones, warnings } = findZones(body, file)
  const regions = regionsOf(body, zones).map(splitRegion)
  const opening = readOpening({ title, credit, passages: regions[0] ?? [] })
  const hasCapitals = hasTellingCapitals(regions.flat())
  const passages = [opening.rest, ...regions.slice(1)]
  const last = passages.at(-1) ?? []
  const closing = last.at(-1)?.body.length === 0 ? last.pop() : undefined
  const tail = readTail(closing?.heads ?? [], zones.length > 0)
  const sections = passages.flatMap((region, index): Section[] => [
    ...region.flatMap((passage, place) => {
      const isLast = index < zones.length && place === region.length - 1
      return readPassage({ passage, isFirst: index + place === 0, isLast, hasCapitals })
    }),
    ...zones.slice(index, index + 1).map(({ section }) => section),
  ])
  const { lead, callToAction, contentsLabel } = opening
  return {
    value: {
      title: opening.title,
      credit: opening.credit,
      lead,
      callToAction,
      contentsLabel,
      sections: [...sections, ...tail.sections],
      furniture: tail.furniture,
    },
    warnings,
  }
}
