import type { Category, SignatureWords } from '@/domain/signatories'

const KEYS = {
  individual: 'catIndividual',
  region: 'catRegion',
  municipality: 'catMunicipality',
  association: 'catAssociation',
  mep: 'catMep',
  sector: 'catSector',
} satisfies Record<Category, keyof SignatureWords>

/** What a category is called in the language of the words. */
export const categoryLabel = (category: Category, words: SignatureWords): string =>
  words[KEYS[category]]
