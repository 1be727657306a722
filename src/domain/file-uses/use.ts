export type FileRef = { collection: string; id: string }

/** A file that an entry shows; in one language only where it says so. */
export type ShownFile = FileRef & { locale?: string | null | undefined }

/** A row: `user` shows `file` to everyone, or did. */
export type FileUse = {
  id: string
  fileCollection: string
  file: string
  userCollection: string
  user: string
  locale: string | null
  isPast: boolean
}
