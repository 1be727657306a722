import { findEpisodeMark } from '../parse/find-episode-mark'
import { slugify } from '../text/slugify'
import type { ReconciledEpisode } from './types'

type EpisodeFacts = Pick<ReconciledEpisode, 'date' | 'number' | 'series'> & { name: string }

const MAIN = { slug: 'main', name: null }
const DATE = /\(\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*\)/
const QUOTES = /^["“”„«»]+|["“”„«»]+$/gu
const SERIES = /^(.{3,60}?)\s+[-–—]\s+(.+)$/u

const readDate = (title: string): string | null => {
  const [, day = '', month = '', year = ''] = DATE.exec(title) ?? []
  const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

const toSeries = (name: string | null) => {
  const slug = name ? slugify(name, 40) : ''
  return name && slug ? { slug, name } : MAIN
}

/** What an episode's title says of its series, number and date (day before month). */
export const readEpisode = (title: string): EpisodeFacts => {
  const date = readDate(title)
  const mark = findEpisodeMark(title)
  if (mark) return { series: toSeries(mark.series), number: mark.number, date, name: mark.name }
  const parts = SERIES.exec(title.replace(QUOTES, '').trim())
  return { series: toSeries(parts?.[1] ?? null), number: null, date, name: parts?.[2] ?? title }
}
