import { BLUE, YELLOW } from './colours'
import { circle, line } from './shapes'

const RING = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6
  return [Math.round(300 + 190 * Math.sin(angle)), Math.round(300 - 190 * Math.cos(angle))] as const
})

/** A ring of twelve linked dots round a larger one. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${[
  line(`M${RING.map((point) => point.join(' ')).join('L')}Z`, BLUE, 14),
  ...RING.map((point, index) => circle(point, 34, index % 2 ? YELLOW : BLUE)),
  circle([300, 300], 74, BLUE),
].join('')}</svg>`
