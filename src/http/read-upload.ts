import { addDataAndFileToRequest, APIError, type PayloadRequest } from 'payload'

import { env } from '@/env'
import { AppError } from '@/errors'

export type UploadedPdf = { data: Buffer; mimetype: string; name: string; size: number }

const readBody = async (req: PayloadRequest): Promise<void> => {
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    if (error instanceof APIError && error.status === 413)
      throw new AppError(
        'FILE_TOO_LARGE',
        `The file is larger than ${env.MAX_UPLOAD_MB} MB, which is the most that is taken.`,
      )
    throw new AppError(
      'INPUT_INVALID',
      'Send a form (multipart/form-data) with one PDF as "file" and the rest as JSON in "_payload".',
      { cause: error },
    )
  }
}

/**
 * The one PDF of a form.
 *
 * @throws FILE_TOO_LARGE, INPUT_INVALID
 */
export const readUpload = async (req: PayloadRequest): Promise<UploadedPdf> => {
  await readBody(req)
  const { file } = req
  // Only what is stored on purpose is stored: the next operation would take it for its own.
  delete req.file
  if (!file?.data || file.data.length === 0)
    throw new AppError('INPUT_INVALID', 'There is no file: send one PDF as "file", and not empty.')
  const { data, mimetype, name, size } = file
  if (!/\.pdf$/i.test(name))
    throw new AppError(
      'FILE_REFUSED',
      `"${name.slice(0, 100)}" is no PDF: its name must end with .pdf.`,
    )
  return { data, mimetype, name: name.slice(0, 200), size }
}
