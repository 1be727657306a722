import type { Locale } from '@/locales'

import type { WarningCode } from './warning-codes'

/** A piece of a page's text and the line (from 1) it stands on. */
export type TextLine = { line: number; text: string }

/** One defect of one file. */
export type LegacyWarning = { file: string; line: number; code: WarningCode; message: string }

/** What a reader returns: the value, and what was wrong with it. */
export type Reading<Value> = { value: Value; warnings: LegacyWarning[] }

/** An item of a list; `number` is null for a bullet, `items` are the bullets nested below. */
export type ListItem = TextLine & { number: number | null; items: TextLine[] }

export type Content = (TextLine & { kind: 'paragraph' }) | { kind: 'list'; items: ListItem[] }

export const PLAIN_KINDS = [
  'callToAction',
  'contact',
  'partners',
  'principles',
  'social',
  'stories',
  'text',
  'toolkit',
  'waysToAct',
] as const

export type PlainKind = (typeof PLAIN_KINDS)[number]

type SectionBase = {
  line: number
  heading: TextLine | null
  subHeading: TextLine | null
  content: Content[]
}

export type PlainSection = SectionBase & { kind: PlainKind }

/** `pictureText` is the picture's alternative text, which repeats the title below it. */
export type MediaItem = { line: number; title: string; pictureText: TextLine | null }

export type PlayerSection = SectionBase & {
  kind: 'podcasts' | 'videos'
  current: TextLine | null
  description: TextLine[]
  showMore: TextLine | null
  items: MediaItem[]
}

/** A file's size; `tolerance` is half of the last stated digit, both in bytes. */
export type FileSize = { bytes: number; tolerance: number }

export type LanguageLabel = {
  text: string
  locale: Locale | null
  kind: 'missing' | 'other-name' | 'own-name' | 'unknown'
}

/** One line `1. suomi(690.19 KB-PDF)Lataa` of a document's list, with the title below it. */
export type VersionEntry = {
  line: number
  text: string
  number: number | null
  label: LanguageLabel
  size: FileSize | null
  download: string
  title: TextLine | null
}

export type DocumentEntry = {
  line: number
  title: string | null
  label: TextLine | null
  statedCount: number | null
  versions: VersionEntry[]
  closing: TextLine[]
}

export type DocumentsSection = SectionBase & { kind: 'documents'; documents: DocumentEntry[] }

export type Section = DocumentsSection | PlainSection | PlayerSection

export type LocaleDecision = {
  by: 'detected' | 'given'
  /** From 0 to 1: how much of the page's own prose speaks for the language. */
  confidence: number
  runnerUp: Locale | null
}

/** One saved page; every line of its text that is not blank is in here. */
export type LegacyPage = {
  /** The base name of the file. */
  file: string
  locale: Locale
  localeDecision: LocaleDecision
  title: TextLine
  credit: TextLine | null
  lead: Content[]
  callToAction: TextLine | null
  contentsLabel: TextLine | null
  sections: Section[]
  /** Labels of the page itself, such as the sharing buttons and "Back to top". */
  furniture: TextLine[]
}
