/** The server's sentence in an answer that refuses. */
export const readFault = async (response: Response): Promise<string> => {
  const fallback = `The server answered ${response.status}.`
  const answer: unknown = await response.json().catch(() => undefined)
  const { errors } = (answer ?? {}) as { errors?: { message?: string }[] }
  return errors?.map(({ message }) => message).join(' ') || fallback
}
