import { BLUE, facade, YELLOW } from './colours'
import { circle, network, polygon, scene } from './shapes'

const PLACES = [
  [300, 260],
  [520, 190],
  [760, 240],
  [1010, 180],
  [1260, 260],
  [400, 450],
  [640, 420],
  [880, 400],
  [1120, 440],
  [1340, 500],
  [330, 660],
  [560, 640],
  [800, 610],
  [1040, 660],
  [1270, 700],
] as const

/** Regions linked by lines. */
export const map = scene(
  '#e4eef7',
  '#d4e4f0',
  ...PLACES.map(([x, y], index) =>
    polygon(
      facade(index),
      [x - 120, y - 70],
      [x + 60, y - 105],
      [x + 135, y + 30],
      [x - 20, y + 112],
      [x - 130, y + 55],
    ),
  ),
  network(PLACES, 300, BLUE),
  ...PLACES.map((place) => circle(place, 20, YELLOW)),
)
