import { buildCatalogue, type Catalogue, type CatalogueRow } from './catalogue'

/** What the database tells; `missingFilesReaderFor` gives one for the engine in use. */
export type CatalogueReader = {
  readCatalogue: () => AsyncIterable<CatalogueRow[]>
  findStamp: () => Promise<string>
}

type Kept = { stamp: string; catalogue: WeakRef<Catalogue> }

const kept = new WeakMap<object, Kept>()

/**
 * The catalogue of the documents as they are now. Built once for many files: it is built again when
 * a document has changed, whoever changed it, or when the memory was needed for something else.
 *
 * @param owner the database that it is of
 */
export const getCatalogue = async (owner: object, reader: CatalogueReader): Promise<Catalogue> => {
  const stamp = await reader.findStamp()
  const last = kept.get(owner)
  const known = last?.stamp === stamp ? last.catalogue.deref() : undefined
  if (known) return known
  const catalogue = await buildCatalogue(reader.readCatalogue())
  kept.set(owner, { stamp, catalogue: new WeakRef(catalogue) })
  return catalogue
}
