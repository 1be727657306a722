import type { PageLine } from '../text/split-lines'
import type { Content, LegacyPage, TextLine } from '../types'
import { readContent } from './read-content'
import type { Passage } from './split-region'

export type Opening = Pick<
  LegacyPage,
  'callToAction' | 'contentsLabel' | 'credit' | 'lead' | 'title'
> & { rest: Passage[] }

type Labels = { callToAction: PageLine | null; contentsLabel: PageLine | null; used: number }

const toText = (entry: PageLine | null | undefined): TextLine | null =>
  entry ? { line: entry.line, text: entry.text } : null

/** Between the lead and the first heading: a call to action, and the label of the contents. */
const readLabels = (labels: readonly PageLine[], hasLead: boolean): Labels => {
  const [first, second] = labels
  if (first && second) return { callToAction: first, contentsLabel: second, used: 2 }
  if (!first || !hasLead) return { callToAction: null, contentsLabel: null, used: 0 }
  const isContents = !/\s/.test(first.text)
  return {
    callToAction: isContents ? null : first,
    contentsLabel: isContents ? first : null,
    used: 1,
  }
}

type ReadOpeningOptions = { title: PageLine; credit: PageLine | undefined; passages: Passage[] }

/** What stands above the first section: title, credit, lead and the two labels below it. */
export const readOpening = ({ title, credit, passages }: ReadOpeningOptions): Opening => {
  const [first] = passages
  const hasLead = first !== undefined && first.heads.length === 0
  const lead: Content[] = hasLead ? readContent(first.body) : []
  const [next, ...others] = hasLead ? passages.slice(1) : passages
  const own = next && next.body.length > 0 ? (next.heads.at(-2)?.endsBlock === false ? 2 : 1) : 0
  const heads = next?.heads ?? []
  const labels = readLabels(heads.slice(0, Math.max(0, heads.length - own)).slice(0, 2), hasLead)
  return {
    title: { line: title.line, text: title.text },
    credit: toText(credit),
    lead,
    callToAction: toText(labels.callToAction),
    contentsLabel: toText(labels.contentsLabel),
    rest: next ? [{ heads: heads.slice(labels.used), body: next.body }, ...others] : others,
  }
}
