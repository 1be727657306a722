import type { Finding } from '@/domain/readiness'
import type { StepName } from '@/domain/workflow'
import type { Locale } from '@/locales'

type Step = { url: string; locale: Locale; name: StepName; note: string; shared: boolean }

type Refusal = { errors?: { message: string; data?: { findings?: Finding[] } }[] }

/** Takes a step; the sentence that says why not when it is refused. */
export const takeStep = async ({
  locale,
  name,
  note,
  shared,
  url,
}: Step): Promise<string | undefined> => {
  const response = await fetch(`${url}/${locale}/${name}`, {
    body: JSON.stringify({
      ...(note.trim() ? { note } : {}),
      ...(name === 'publish' ? { shared } : {}),
    }),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  if (response.ok) return undefined
  const { errors } = (await response.json()) as Refusal
  return errors?.[0]?.message ?? `The server answered ${response.status}.`
}
