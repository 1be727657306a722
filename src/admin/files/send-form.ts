type Sending = {
  path: string
  file: File
  /** What belongs to the file. */
  data?: object
  onSent?: (share: number) => void
}

const readAnswer = (text: string): { errors?: { message?: string }[] } => {
  try {
    return JSON.parse(text) as { errors?: { message?: string }[] }
  } catch {
    return {}
  }
}

/** An answer that refuses, with the server's sentence. */
export class SendError extends Error {
  constructor(
    message: string,
    /** 0 when there was no answer at all. */
    readonly status: number,
  ) {
    super(message)
  }
}

/**
 * Sends a file as a form and tells how much of it is sent, which `fetch` cannot.
 *
 * @throws SendError
 */
export const sendForm = <T>({ data, file, onSent, path }: Sending): Promise<T> =>
  new Promise((resolve, reject) => {
    const body = new FormData()
    if (data) body.append('_payload', JSON.stringify(data))
    body.append('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total ? loaded / total : 0)
    request.onerror = () => reject(new SendError('The server did not answer: try again.', 0))
    request.onload = () => {
      const answer = readAnswer(request.responseText)
      if (request.status < 300) return resolve(answer as T)
      const message = answer.errors?.map((error) => error.message).join(' ')
      reject(new SendError(message || `The server answered ${request.status}.`, request.status))
    }
    request.send(body)
  })
