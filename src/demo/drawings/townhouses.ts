import { facade } from './colours'
import { line, polygon, rect, repeat, scene } from './shapes'

/** A row of renovated town houses. */
export const townhouses = scene(
  '#d8e6ee',
  '#f4ece0',
  rect(0, 760, 1600, 140, '#b9b2a6'),
  repeat(6, (index) => {
    const x = 40 + index * 258
    const top = 230 + (index % 2) * 60
    return (
      polygon('#7d3b30', [x - 8, top], [x + 30, top - 90], [x + 210, top - 90], [x + 248, top]) +
      rect(x, top, 240, 760 - top, facade(index)) +
      repeat(9, (pane) =>
        rect(x + 28 + (pane % 3) * 70, top + 40 + Math.floor(pane / 3) * 120, 44, 76, '#f9fbff'),
      ) +
      rect(x + 92, 660, 56, 100, '#5d4031')
    )
  }),
  line('M0 790H1600', '#8f8779', 10),
)
