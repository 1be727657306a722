/**
 * What reading one entry takes, in points: a point stands for about a millisecond of processor time
 * on a slow machine. Measured with rich entries of the demo; `npm run bench -- stalls` measures again.
 */
const WEIGHTS: Record<string, number> = {
  declarations: 5,
  documents: 15,
  images: 2,
  label: 5,
  pages: 10,
  'podcast-episodes': 3,
  site: 8,
  stories: 5,
  videos: 5,
}

const OTHERS = 2

/** @param collection its slug, or that of a global */
export const weighEntry = (collection: string): number => WEIGHTS[collection] ?? OTHERS
