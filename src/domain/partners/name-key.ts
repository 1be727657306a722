import { transliterate } from '@/domain/slugs'

/** Words that say what an organisation is, not which one. */
const GENERIC = new Set(
  `of the and for in de la le les des du der die das den del della di do da dos van het een et y e
  city town municipality commune council region regional association federation union network
  stadt gemeinde region verband bund land ville commune region conseil association reseau
  ciudad ayuntamiento municipio region asociacion comune citta regione associazione
  gmina miasto wojewodztwo stowarzyszenie mesto obec kraj sdruzheni obshtina oblast
  dimos perifereia kommun stad lan kommune kunta kaupunki vald linn savivaldybe pasvaldiba
  gemeente provincie stichting judet comuna oras asociatia opcina grad zupanija obcina`
    .split(/\s+/)
    .filter(Boolean),
)

/** The name in plain lower-case Latin letters, without signs. */
export const foldName = (name: string): string =>
  // Most names need no look at each letter.
  (/^[ -~]*$/.test(name) ? name.toLowerCase() : transliterate(name))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The words by which the organisation is told from others; all words where nothing else is left. */
export const tellingWords = (name: string): string[] => {
  const words = foldName(name).split(' ').filter(Boolean)
  const telling = words.filter((word) => !GENERIC.has(word))
  return [...new Set(telling.length > 0 ? telling : words)].sort()
}
