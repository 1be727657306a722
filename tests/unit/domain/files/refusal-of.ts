import { AppError } from '@/errors'

/** The reason and the sentence with which a file is refused; undefined when it is taken. */
export const refusalOf = async (
  work: Promise<unknown>,
): Promise<{ reason: unknown; message: string; status: number } | undefined> => {
  try {
    await work
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { reason: error.data?.reason, message: error.message, status: error.status }
  }
}
