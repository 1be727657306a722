import { isSafeLink } from './is-safe-link'
import type { Token } from './read-tokens'

/** Kinds of action that are nothing else, wherever the name stands. */
const ACTS: ReadonlySet<string> = new Set(['GoToR', 'ImportData', 'Rendition', 'SubmitForm'])
/** These are other things as well: they act behind `/S`, or alone where `/S` refers to them. */
const ACTS_BEHIND_S: ReadonlySet<string> = new Set(['Movie', 'Sound', 'Thread'])
/** Start an action when the file, a page or a field is opened, left or touched. */
const STARTERS: ReadonlySet<string> = new Set(['AA', 'OpenAction'])
/** An action refers to pages and notes by these; what stands there is not started. */
const NOT_STARTED: ReadonlySet<string> = new Set(['Dest', 'P', 'Parent', 'SD', 'T'])
/** No action refers to as many others. */
const MAX_REFERENCES = 64

type Noted = { opensLink: boolean; isUnsafeLink: boolean; references: number[] }

export type ActionWatch = {
  /** What follows belongs to this object. */
  begin: (object: number) => void
  take: (token: Token) => void
  /** Whether anything in the file acts; asked when all of it has been read. */
  acts: () => boolean
}

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d+$/.test(token.text)

/**
 * Finds what a PDF does by itself or to others: opens other files, sends forms, plays media, follows
 * a link without being asked, or links to anything but the web, a mail or a telephone.
 *
 * @see ISO 32000-2, 12.6
 */
export const watchActions = (): ActionWatch => {
  const noted = new Map<number, Noted>()
  const started: number[] = []
  const linked: number[] = []
  let found = false
  let current = 0
  let last: Token | undefined
  let lastButOne: Token | undefined
  /** For each level of brackets the key whose value is being read, and whether it is a list. */
  let levels: { key: string; isList: boolean }[] = []
  /** How many levels are open around the value of a starter. */
  let starterLevel: number | undefined

  const note = (): Noted => {
    const known = noted.get(current)
    if (known) return known
    const fresh = { opensLink: false, isUnsafeLink: false, references: [] }
    noted.set(current, fresh)
    return fresh
  }

  const takeReference = (object: number): void => {
    const { isList = false, key = '' } = levels.at(-1) ?? {}
    if (NOT_STARTED.has(key) || (isList && key !== 'Next')) return
    if (key === 'URI') linked.push(object)
    if (STARTERS.has(key) || starterLevel !== undefined) started.push(object)
    const { references } = note()
    if (references.length < MAX_REFERENCES) references.push(object)
    // More than any action has: if it is one, it hides something.
    else note().opensLink = true
  }

  const takeName = (name: string): void => {
    // Nothing before it: the object is this name, and `/S` may refer to it.
    const isKind = !last || (last.kind === 'name' && (last.text === 'S' || last.text === 'Subtype'))
    if (ACTS.has(name) || (isKind && ACTS_BEHIND_S.has(name))) found = true
    if (isKind && name === 'URI') {
      if (starterLevel === undefined) note().opensLink = true
      else found = true
    }
    const level = levels.at(-1)
    // A value may be a name too; the next key replaces it.
    if (level && !level.isList) level.key = name
  }

  const takeMark = (mark: string): void => {
    if (mark === '<<' || mark === '[') {
      const key = levels.at(-1)?.key ?? ''
      if (mark === '<<' && STARTERS.has(key)) starterLevel ??= levels.length
      levels.push({ key: mark === '[' ? key : '', isList: mark === '[' })
    } else {
      levels.pop()
      if (starterLevel !== undefined && levels.length <= starterLevel) starterLevel = undefined
    }
  }

  const takeString = (written: string): void => {
    const isLink = last?.kind === 'name' && (last.text === 'URI' || last.text === 'Base')
    if ((!last || isLink) && !isSafeLink(written)) {
      if (isLink) found = true
      else note().isUnsafeLink = true
    }
  }

  return {
    begin: (object) => {
      current = object
      ;[last, lastButOne, levels, starterLevel] = [undefined, undefined, [], undefined]
    },
    take: (token) => {
      if (token.kind === 'name') takeName(token.text)
      else if (token.kind === 'mark') takeMark(token.text)
      else if (token.kind === 'string') takeString(token.text)
      else if (token.text === 'R' && isNumber(last) && isNumber(lastButOne))
        takeReference(Number(lastButOne?.text))
      ;[lastButOne, last] = [last, token]
    },
    acts: () => {
      if (found || linked.some((object) => noted.get(object)?.isUnsafeLink)) return true
      const seen = new Set<number>()
      for (const open = [...started]; open.length > 0;) {
        const object = open.pop() ?? 0
        if (seen.has(object)) continue
        seen.add(object)
        const one = noted.get(object)
        if (one?.opensLink) return true
        open.push(...(one?.references ?? []))
      }
      return false
    },
  }
}
