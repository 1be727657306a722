import type { EditedText, Text } from '@/domain/translation'

/** What was typed and is not saved yet, by the path of its text. */
export type Drafts = Record<string, string[]>

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])

/** The translation as saved, one wording for each part. */
export const savedParts = ({ parts }: Text): string[] => parts.map(({ target }) => target)

/** The drafts with one part changed; what is as saved is no draft. */
export const withPart = (drafts: Drafts, text: Text, index: number, value: string): Drafts => {
  const saved = savedParts(text)
  const parts = (drafts[text.path] ?? saved).map((part, at) => (at === index ? value : part))
  const others = Object.fromEntries(Object.entries(drafts).filter(([path]) => path !== text.path))
  return isSame(parts, saved) ? others : { ...others, [text.path]: parts }
}

/** What was typed meanwhile stays when an answer comes. */
export const withoutSent = (drafts: Drafts, sent: readonly EditedText[]): Drafts =>
  Object.fromEntries(
    Object.entries(drafts).filter(([path, parts]) => {
      const text = sent.find((one) => one.path === path)
      return !text || !isSame(text.parts, parts)
    }),
  )

/**
 * What is to be sent: all drafts, and the text that was declared right as it stands. Parts that do
 * not fit the text any more are sent beside the source they were written for.
 */
export const textsToSend = (
  texts: readonly Text[],
  drafts: Drafts,
  confirmed: string | undefined,
): EditedText[] =>
  texts.flatMap((text) => {
    const draft = drafts[text.path]
    const isConfirmed = text.path === confirmed && text.state === 'changed'
    if (!draft && !isConfirmed) return []
    const { path, revision, seen } = text
    return [{ path, parts: draft ?? savedParts(text), revision, seen }]
  })
