/** What Payload's reader of forms (busboy) says of a body that is none: it names no class for it. */
const OF_FORMS =
  /^(?:Malformed part header|Unexpected end of form|Malformed content type|Multipart: Boundary not found|Request is not eligible for file upload)$/

const OF_JSON = /\bJSON\b/

/** Why a body cannot be read, if that is what an error says: the sender's fault, and no fault here. */
export const findUnreadable = (error: unknown): 'form' | 'json' | undefined => {
  if (!(error instanceof Error)) return undefined
  if (OF_FORMS.test(error.message)) return 'form'
  return error.name === 'SyntaxError' && OF_JSON.test(error.message) ? 'json' : undefined
}
