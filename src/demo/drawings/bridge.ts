import { BLUE, facade, WATER, YELLOW } from './colours'
import { house } from './house'
import { circle, line, polygon, rect, repeat, scene } from './shapes'

const town = (from: number, count: number): string =>
  repeat(count, (index) =>
    house(from + index * 118, 470 - (index % 3) * 34, 100, 190 + (index % 3) * 34, facade(index)),
  )

/** A bridge that joins two towns. */
export const bridge = scene(
  '#cfe5f4',
  '#fdf3dc',
  circle([1270, 170], 70, YELLOW),
  polygon('#7da06f', [0, 640], [480, 640], [400, 900], [0, 900]),
  polygon('#7da06f', [1120, 640], [1600, 640], [1600, 900], [1200, 900]),
  rect(400, 760, 800, 140, WATER),
  town(20, 4),
  town(1140, 4),
  line('M440 660Q800 420 1160 660', BLUE, 18),
  line('M400 660H1200', BLUE, 22),
  repeat(8, (index) => {
    const along = (index + 1) / 9
    return line(`M${440 + 720 * along} 650V${660 - 480 * along * (1 - along)}`, BLUE, 6)
  }),
)
