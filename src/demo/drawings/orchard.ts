import { circle, line, polygon, rect, repeat, scene } from './shapes'

/** An orchard below mountains. */
export const orchard = scene(
  '#bcd9ee',
  '#eef5e6',
  polygon(
    '#8fa3b5',
    [0, 520],
    [320, 170],
    [610, 480],
    [900, 130],
    [1260, 500],
    [1430, 300],
    [1600, 460],
    [1600, 560],
    [0, 560],
  ),
  polygon('#ffffff', [900, 130], [820, 228], [895, 214], [990, 225]),
  polygon('#ffffff', [320, 170], [250, 246], [330, 236], [385, 240]),
  rect(0, 540, 1600, 360, '#8fb56d'),
  repeat(21, (index) => {
    const x = 110 + (index % 7) * 230 + Math.floor(index / 7) * 34
    const y = 590 + Math.floor(index / 7) * 105
    const fruit = (
      [
        [-26, -62],
        [18, -84],
        [34, -48],
      ] as const
    ).map(([dx, dy]) => circle([x + dx, y + dy], 9, '#c8402f'))
    return (
      line(`M${x} ${y}v-50`, '#6f4a2b', 14) + circle([x, y - 66], 58, '#4f8a45') + fruit.join('')
    )
  }),
)
