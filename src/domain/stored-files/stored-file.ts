/** A file that is stored, in whatever version of its entry. */
export type StoredFile = {
  id: string
  /** The slug of the entry's collection. */
  folder: string
  name: string
  entry: string
  /** The name of the file that it was made of: its own, unless it is a derived picture. */
  original: string
  mimeType: string
  bytes: number
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string
  createdAt: string
}
