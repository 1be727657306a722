import type { Position } from './types'

export type Size = { rows: number; columns: number }

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

const MOVES: Record<string, (at: Position, size: Size) => Position> = {
  ArrowUp: ({ column, row }) => ({ column, row: row - 1 }),
  ArrowDown: ({ column, row }) => ({ column, row: row + 1 }),
  ArrowLeft: ({ column, row }) => ({ column: column - 1, row }),
  ArrowRight: ({ column, row }) => ({ column: column + 1, row }),
  Home: ({ row }) => ({ column: 0, row }),
  End: ({ row }, { columns }) => ({ column: columns - 1, row }),
}

/** Where a key leads, or undefined for a key that does not move; edges hold. */
export const moveBy = (key: string, at: Position, size: Size): Position | undefined => {
  const to = MOVES[key]?.(at, size)
  return to && { column: within(to.column, size.columns), row: within(to.row, size.rows) }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index)

/** All cells of the rectangle between two cells. */
export const between = (from: Position, to: Position): Position[] =>
  range(from.row, to.row).flatMap((row) =>
    range(from.column, to.column).map((column) => ({ column, row })),
  )
