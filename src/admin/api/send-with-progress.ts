type Sending = { form: FormData; onSent: (share: number) => void }

/** Answers that have no body by their status, of which a `Response` cannot be made with one. */
const EMPTY = new Set([204, 205, 304])

const toResponse = ({ responseText, status }: XMLHttpRequest): Response =>
  new Response(EMPTY.has(status) ? null : responseText, { status })

/**
 * Sends a form and tells how much of it is sent, which `fetch` cannot.
 *
 * @throws Error when nothing answers
 */
export const sendWithProgress = (url: string, { form, onSent }: Sending): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.withCredentials = true
    request.upload.onprogress = ({ loaded, total }) => onSent(total ? loaded / total : 0)
    request.onerror = () => reject(new Error(`Nothing answered at ${url}.`))
    request.onload = () => resolve(toResponse(request))
    request.send(form)
  })
