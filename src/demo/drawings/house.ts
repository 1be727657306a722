import { polygon, rect, repeat } from './shapes'

/** A house with four lit windows; x and y are where its left wall meets the roof. */
export const house = (x: number, y: number, width: number, height: number, fill: string): string =>
  polygon('#9c3f2e', [x - 12, y], [x + width / 2, y - 60], [x + width + 12, y]) +
  rect(x, y, width, height, fill) +
  repeat(4, (index) =>
    rect(
      x + 18 + (index % 2) * (width / 2 - 6),
      y + 22 + Math.floor(index / 2) * 70,
      30,
      42,
      '#fff4cf',
    ),
  )
