import type { LegacyWarning, PlayerSection, TextLine } from '../types'

const TAIL = /[.!?…]["”“»]?(\p{Lu}[^.!?…]{2,39})$/u

/** The label at the end of a text: one known from another player, or what follows a full stop. */
const findGlued = (text: string, labels: readonly string[]): string | undefined =>
  labels.find((label) => text.length > label.length && text.endsWith(label)) ?? TAIL.exec(text)?.[1]

const separate = (player: PlayerSection, glued: TextLine, label: string): PlayerSection => {
  const text = glued.text.slice(0, -label.length).trim()
  return {
    ...player,
    description: player.description.map((line) => (line === glued ? { ...glued, text } : line)),
    showMore: { line: glued.line, text: label },
  }
}

type SeparateOptions = { file: string; players: readonly PlayerSection[] }

/** Gives players their "show more" label back where it is stuck to the end of the description. */
export const separateGluedLabels = ({
  file,
  players,
}: SeparateOptions): { value: PlayerSection[]; warnings: LegacyWarning[] } => {
  const labels = players.flatMap(({ showMore }) => showMore?.text ?? [])
  const warnings: LegacyWarning[] = []
  const value = players.map((player) => {
    const last = player.description.at(-1)
    const label = last && !player.showMore ? findGlued(last.text, labels) : undefined
    if (!last || !label) return player
    const message = `The label "${label}" is stuck to the end of the description; it should stand on a line of its own`
    warnings.push({ file, line: last.line, code: 'glued-text', message })
    return separate(player, last, label)
  })
  return { value, warnings }
}
