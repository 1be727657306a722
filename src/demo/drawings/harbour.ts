import { BLUE, WATER } from './colours'
import { house } from './house'
import { circle, line, polygon, rect, repeat, scene } from './shapes'

/** A harbour with a walkway above the water. */
export const harbour = scene(
  '#f8dcb8',
  '#f7efe0',
  circle([330, 250], 90, '#f0a23c'),
  rect(0, 480, 1600, 420, WATER),
  polygon('#8a8f77', [900, 480], [1180, 250], [1600, 180], [1600, 480]),
  house(1240, 250, 110, 150, '#e8d5b0'),
  house(1390, 220, 110, 170, '#d9a38b'),
  polygon('#a9774a', [0, 700], [1600, 520], [1600, 600], [0, 820]),
  repeat(12, (index) =>
    line(`M${60 + index * 130} ${800 - index * 14}V${870 - index * 10}`, '#6f4a2b', 14),
  ),
  line('M0 640L1600 470', '#6f4a2b', 8),
  repeat(16, (index) => line(`M${40 + index * 102} ${636 - index * 10.8}v70`, '#6f4a2b', 6)),
  polygon('#ffffff', [520, 330], [520, 540], [660, 540]),
  polygon(BLUE, [450, 550], [700, 550], [660, 590], [490, 590]),
)
