import { drawImage } from '../drawings'
import type { DemoEntry } from '../entry'
import { ENGLISH_TEXTS, inEveryLanguage } from '../texts'

const pictures = Object.keys(ENGLISH_TEXTS.images)

/** The pictures with their descriptions in all languages, and the logo. */
export const images = (): DemoEntry[] => [
  ...pictures.map((name): DemoEntry => ({
    collection: 'images',
    foundBy: { field: 'filename', value: `${name}.webp` },
    texts: inEveryLanguage(({ images }) => ({ alt: images[name] })),
    file: () => drawImage(name, 'webp'),
  })),
  {
    collection: 'images',
    foundBy: { field: 'filename', value: 'logo.png' },
    texts: inEveryLanguage(({ site }) => ({ alt: site.name })),
    file: () => drawImage('logo', 'png'),
  },
]
