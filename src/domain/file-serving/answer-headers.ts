import { contentDisposition } from './content-disposition'
import type { Validators } from './conditions'

type Served = Validators & {
  name: string
  mimeType: string
  title?: string | undefined
  /** Everyone may read it. */
  isPublic: boolean
  /** Its name changes with its bytes. */
  isImmutable: boolean
}

const PRIVATE = 'private, no-store, no-transform'
// Shared caches ask again, by the ETag (RFC 9111, 5.2.2.10): what is closed here is soon closed there.
const FOREVER = 'public, max-age=31536000, s-maxage=300, immutable, no-transform'
const A_WHILE = 'public, max-age=300, must-revalidate, no-transform'

/** A drawing may not do anything, wherever it is opened; readers of PDFs do not open in a sandbox. */
const policyFor = (mimeType: string): string => {
  if (mimeType === 'application/pdf') return "default-src 'self'; script-src 'none'"
  if (/^(audio|video)\//.test(mimeType)) return "default-src 'none'; media-src 'self'; sandbox"
  return "default-src 'none'; style-src 'unsafe-inline'; sandbox"
}

/** What depends on who asks must not be kept for somebody else. */
export const VARY_BY_PERSON = 'Authorization, Cookie, Origin'

/** The headers of a file that may be read, for the whole and for parts. */
export const answerHeaders = (served: Served): Headers => {
  const { etag, isImmutable, isPublic, mimeType, modifiedAt } = served
  const type = mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType
  return new Headers({
    'Accept-Ranges': 'bytes',
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Disposition, Content-Range, ETag',
    'Cache-Control': isPublic ? (isImmutable ? FOREVER : A_WHILE) : PRIVATE,
    'Content-Disposition': contentDisposition(served),
    'Content-Security-Policy': policyFor(mimeType),
    'Content-Type': type,
    ETag: etag,
    'Last-Modified': modifiedAt.toUTCString(),
    Vary: isPublic ? 'Origin' : VARY_BY_PERSON,
    'X-Content-Type-Options': 'nosniff',
  })
}
