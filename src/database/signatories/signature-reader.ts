export type CategoryCount = { category: string; country: string; count: number }

/** A question about all confirmed signatures of a declaration that Payload's API cannot answer. */
export type SignatureReader = {
  /** By category and country, from an index that holds all of it. */
  countConfirmed: (declarationId: string) => Promise<CategoryCount[]>
}
