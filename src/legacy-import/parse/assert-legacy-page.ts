import { AppError } from '@/errors'

import type { PageLine } from '../text/split-lines'
import type { LegacyPage } from '../types'

type Evidence = {
  lines: readonly PageLine[]
  text: string
  page: Pick<LegacyPage, 'credit' | 'sections'>
}

const CAMPAIGN = /#?CohesionAlliance|cor\.europa\.eu/i
const FEWEST_HEADINGS = 3
const FEWEST_MARKS = 2

const OTHER_FORMATS: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'an HTML or XML file',
    pattern: /^\s*<(?:!doctype|\?xml|html|head|body|div|p|script|svg)\b/i,
  },
  { name: 'a JSON file', pattern: /^\s*[{[]\s*(?:["{[\]}]|\d)/ },
  { name: 'a Markdown file', pattern: /^#{1,6} \S[^]*^#{1,6} \S|^```/m },
  { name: 'a front-matter or YAML file', pattern: /^---[ \t]*\r?\n/ },
  { name: 'a script', pattern: /^#!/ },
]

const CODE_END = /[{};]$|=>$|\*\/$/
const CODE_START =
  /^(?:import|export|const|let|var|function|class|def|return|public|private|from|\/\/|\/\*|\* |@|<\/?\w+)/
const CELLS = /[,;\t|]/g

const share = (lines: readonly PageLine[], test: (text: string) => boolean): number =>
  lines.filter(({ text }) => test(text)).length / Math.max(1, lines.length)

/** Most lines have the same number of cells as the first, and nothing is set off. */
const isTable = (lines: readonly PageLine[]): boolean => {
  const cells = lines[0]?.text.match(CELLS)?.length ?? 0
  const isEven = share(lines, (text) => text.match(CELLS)?.length === cells) > 0.8
  return lines.length > 2 && cells > 0 && isEven
}

const findOtherFormat = (lines: readonly PageLine[], text: string): string | undefined => {
  const format = OTHER_FORMATS.find(({ pattern }) => pattern.test(text))
  if (format) return format.name
  const isCode = (line: string): boolean => CODE_END.test(line) && CODE_START.test(line)
  const endsAsCode = share(lines, (line) => CODE_END.test(line))
  if (share(lines, isCode) > 0.1 || endsAsCode > 0.3) return 'source code'
  return isTable(lines) ? 'a table' : undefined
}

const findMissing = ({ lines, text, page }: Evidence): string | undefined => {
  const kinds = new Set(page.sections.map(({ kind }) => kind))
  const versions = page.sections.flatMap((section) =>
    section.kind === 'documents' ? section.documents.flatMap((document) => document.versions) : [],
  )
  const known = versions.filter(({ label, size }) => label.locale !== null && size !== null)
  if (known.length >= FEWEST_MARKS) return undefined
  if (!CAMPAIGN.test(text))
    return 'neither the campaign’s hashtag or address nor a list of language versions'
  if (kinds.has('videos') || kinds.has('podcasts') || versions.length > 0) return undefined
  const headings = page.sections.filter(({ heading }) => heading !== null).length
  if (headings < FEWEST_HEADINGS)
    return `${headings} headings set off by blank lines, fewer than ${FEWEST_HEADINGS}`
  const marks = [
    page.credit !== null,
    kinds.has('documents'),
    kinds.has('principles') || kinds.has('waysToAct'),
    lines.filter(({ afterSpacer }) => afterSpacer).length > 1,
    kinds.has('partners') || kinds.has('social') || kinds.has('contact'),
  ].filter(Boolean).length
  return marks < FEWEST_MARKS ? 'no numbered list, player, list of documents or credit' : undefined
}

/**
 * Refuses a text that is not laid out as the campaign's pages were.
 *
 * @throws LEGACY_PAGE_INVALID with what was looked for and not found
 */
export const assertLegacyPage = (file: string, evidence: Evidence): void => {
  const format = findOtherFormat(evidence.lines, evidence.text)
  const missing = format ? undefined : findMissing(evidence)
  const reason = format ? `it looks like ${format}` : missing && `it has ${missing}`
  if (!reason) return
  throw new AppError(
    'LEGACY_PAGE_INVALID',
    `Cannot import ${file}: it is not the saved text of a campaign page: ${reason}`,
  )
}
