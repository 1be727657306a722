import { create } from 'content-disposition'

type File = {
  /** As stored. */
  name: string
  mimeType: string
  /** Of the entry that shows it, in the language of the file. */
  title?: string | undefined
}

const MAX_TITLE = 120

const INLINE = /^(application\/pdf|text\/vtt|(image|audio|video)\/.+)$/

/** Signs that no file system takes, and those that nobody sees. */
const clean = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')

const shorten = (title: string): string => [...title].slice(0, MAX_TITLE).join('').trim()

/**
 * The name under which a reader saves a file: the title in its language; for old programs the
 * stored name, which is ASCII.
 *
 * @see RFC 6266, RFC 8187
 */
export const contentDisposition = ({ mimeType, name, title }: File): string => {
  const type = INLINE.test(mimeType) ? 'inline' : 'attachment'
  const fallback = name.replace(/[^\x20-\x7e]/g, '_')
  const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''
  const shown = title ? shorten(clean(title)) : ''
  return create(shown ? `${shown}${extension}` : name, { fallback, type })
}
