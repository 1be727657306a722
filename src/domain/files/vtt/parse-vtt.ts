import { refuse } from '../refusal'
import { checkCueText } from './check-cue-text'

export const VTT_WARNINGS = [
  'overlapping',
  'out-of-order',
  'empty-cue',
  'unknown-setting',
  'fast',
] as const

export type VttWarning = (typeof VTT_WARNINGS)[number]

export type ParsedVtt = {
  value: {
    cues: number
    /** In seconds. */
    duration: number
    /** What is stored: UTF-8 without BOM, one kind of line end. */
    text: string
  }
  warnings: VttWarning[]
}

type Line = { number: number; text: string }
type Cue = { start: number; end: number; text: string }

const MAX_CUES = 20_000
/** What so many captions take; the lines are kept one by one, each with its number. */
const MAX_MEGABYTES = 4
const MAX_LINES = 200_000
const TIME = '(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})'
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]+(.*))?$`)
const SETTING =
  /^(?:vertical:(?:rl|lr)|line:-?\d+(?:\.\d+)?%?(?:,(?:start|center|end))?|position:\d+(?:\.\d+)?%(?:,(?:line-left|center|line-right))?|size:\d+(?:\.\d+)?%|align:(?:start|center|end|left|right)|region:\S+)$/
const CHARACTERS_A_SECOND = 40

const toSeconds = (parts: (string | undefined)[]): number => {
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
}

const blocksOf = (lines: Line[]): Line[][] => {
  const blocks: Line[][] = []
  let block: Line[] = []
  for (const line of lines) {
    if (line.text !== '') block.push(line)
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks
}

const decode = (bytes: Uint8Array): string => {
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024)
    refuse('too-large', `Captions may have ${MAX_MEGABYTES} MB at the most: divide the film.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .replaceAll('\0', '\uFFFD')
  } catch {
    return refuse('not-vtt', 'The captions are not written in UTF-8: save them as UTF-8.')
  }
}

const toLines = (text: string): Line[] => {
  const lines = text.split('\n')
  if (lines.length > MAX_LINES)
    refuse('too-many', `There are ${lines.length} lines; at most ${MAX_LINES} are taken.`)
  return lines.map((line, index) => ({ number: index + 1, text: line.trimEnd() }))
}

const readCue = (block: Line[], warnings: Set<VttWarning>): Cue => {
  const at = block[0]?.text.includes('-->') ? 0 : 1
  const timing = block[at]
  const match = TIMING.exec(timing?.text ?? '')
  if (!timing || !match)
    return refuse(
      'times',
      `Line ${(timing ?? block[0])?.number}: this is no time of a caption; write 00:00:01.000 --> 00:00:04.000, with an empty line between captions.`,
    )
  const start = toSeconds(match.slice(1, 5))
  const end = toSeconds(match.slice(5, 9))
  if (end <= start)
    refuse('times', `Line ${timing.number}: the caption ends before it begins, or at once.`)
  const settings = match[9]?.split(/[ \t]+/).filter(Boolean) ?? []
  if (settings.some((setting) => !SETTING.test(setting))) warnings.add('unknown-setting')
  const lines = block.slice(at + 1)
  for (const { number, text } of lines) checkCueText(text, number)
  const text = lines.map((line) => line.text).join('\n')
  if (text.trim() === '') warnings.add('empty-cue')
  if (text.length / (end - start) > CHARACTERS_A_SECOND) warnings.add('fast')
  return { start, end, text }
}

/** Notes are for people; styles and regions come before the first caption. */
const isAside = ([first]: Line[]): boolean => /^(?:NOTE|REGION)(?:[ \t]|$)/.test(first?.text ?? '')

const refuseStyles = (blocks: Line[][]): void => {
  const style = blocks.find(([first]) => /^STYLE[ \t]*$/.test(first?.text ?? ''))
  if (style)
    refuse(
      'tag',
      `Line ${style[0]?.number}: captions here come without a style of their own: take the STYLE part out.`,
    )
}

const compare = (cues: Cue[], warnings: Set<VttWarning>): void =>
  cues.forEach((cue, index) => {
    const before = cues[index - 1]
    if (before && cue.start < before.start) warnings.add('out-of-order')
    else if (before && cue.start < before.end) warnings.add('overlapping')
  })

/**
 * Reads captions strictly, line by line. Players skip what they do not understand, so that a
 * mistake would only show as a missing caption.
 *
 * @throws FILE_REFUSED with the number of the line
 * @see https://www.w3.org/TR/webvtt1/#syntax
 */
export const parseVtt = (bytes: Uint8Array): ParsedVtt => {
  const text = decode(bytes)
  const lines = toLines(text)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0]?.text ?? '') || lines[0]?.text.includes('-->'))
    refuse('not-vtt', 'Line 1: captions begin with the word WEBVTT.')
  const [, ...blocks] = blocksOf(lines)
  refuseStyles(blocks)
  const parts = blocks.filter((block) => !isAside(block))
  if (parts.length > MAX_CUES)
    refuse('too-many', `There are ${parts.length} captions; at most ${MAX_CUES} are taken.`)
  const warnings = new Set<VttWarning>()
  const cues = parts.map((block) => readCue(block, warnings))
  if (cues.length === 0) refuse('no-cues', 'There are no captions in the file.')
  compare(cues, warnings)
  const duration = Math.max(...cues.map(({ end }) => end))
  return {
    value: { cues: cues.length, duration, text: `${text.trimEnd()}\n` },
    warnings: VTT_WARNINGS.filter((warning) => warnings.has(warning)),
  }
}
