import { type Locale, LOCALES, localesReaderFirst } from '@/locales'

export type StoredFile = {
  filename?: string | null
  filesize?: number | null
  pages?: number | null
  url?: string | null
}

type ByLocale<T> = Partial<Record<Locale, T | null>>

export type StoredDocument = {
  title?: ByLocale<string>
  file?: ByLocale<string>
  announced?: ByLocale<boolean>
  announcedBytes?: ByLocale<number>
}

export type LanguageVersion = {
  /** The same as `locale`: rows of a list have an id. */
  id: Locale
  locale: Locale
  language: string
  title: string | null
  filename: string | null
  url: string | null
  /** Size in bytes: of the file, or as announced. */
  bytes: number | null
  pages: number | null
  /** True while the file is not there yet. */
  announced: boolean
}

type ListOptions = {
  /** The document as stored, all languages in it. */
  document: StoredDocument
  /** The stored files by id. A file that is not among them counts as not there. */
  files: ReadonlyMap<string, StoredFile>
  /** The language of the reader, listed first; without it the order is the protocol's. */
  reader?: Locale
}

/**
 * The language versions of a document: those with a file and those announced.
 *
 * @returns in protocol order, the reader's own language first
 */
export const listLanguageVersions = ({ document, files, reader }: ListOptions): LanguageVersion[] =>
  (reader ? localesReaderFirst(reader) : LOCALES).flatMap(({ code, ownName }) => {
    const file = files.get(document.file?.[code] ?? '')
    if (!file && !document.announced?.[code]) return []
    return [
      {
        id: code,
        locale: code,
        language: ownName,
        title: document.title?.[code] ?? null,
        filename: file?.filename ?? null,
        url: file?.url ?? null,
        bytes: file?.filesize ?? document.announcedBytes?.[code] ?? null,
        pages: file?.pages ?? null,
        announced: !file,
      },
    ]
  })
