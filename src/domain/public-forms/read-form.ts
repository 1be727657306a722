import { AppError } from '@/errors'

/** More than any form of ours has. */
const MOST_FIELDS = 200

const invalid = (message: string, cause?: unknown): AppError =>
  new AppError('INPUT_INVALID', message, { cause })

/** Each field has one of these before or after it. */
const hasTooMany = (body: Buffer, type: string): boolean => {
  const mark = type.startsWith('multipart/') ? /content-disposition/gi : /&/g
  const text = body.toString('latin1')
  let count = 0
  while (count <= MOST_FIELDS && mark.exec(text)) count += 1
  return count > MOST_FIELDS
}

/**
 * A form that anybody sent. One of very many fields is not read: a million of them would keep
 * everybody waiting for seconds.
 *
 * @throws INPUT_INVALID for a body that is no form
 */
export const readForm = async (
  request: Pick<Request, 'arrayBuffer' | 'headers'>,
): Promise<FormData> => {
  const type = request.headers.get('content-type') ?? ''
  const body = Buffer.from(await request.arrayBuffer())
  if (hasTooMany(body, type.trim().toLowerCase()))
    throw invalid(`The form has more than ${MOST_FIELDS} fields.`)
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    throw invalid('The body cannot be read: send a form as multipart/form-data.', error)
  }
}
