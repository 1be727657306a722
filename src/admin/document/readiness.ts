import type { Finding } from '@/domain/readiness'
import type { Locale } from '@/locales'

export type Readiness = {
  /** No language is public yet: shared parts go live with the first. */
  isFirst: boolean
  /** Labels of the shared parts that readers do not see yet. */
  sharedChanges: string[]
  findings: Finding[]
}

type Answer = Omit<Readiness, 'findings'> & { languages: { findings: Finding[] }[] }

/** Asks for everything that stands in the way of publishing one language; the state left aside. */
export const fetchReadiness = async (
  url: string,
  { locale, shared }: { locale: Locale; shared: boolean },
): Promise<Readiness> => {
  const response = await fetch(`${url}/readiness?locale=${locale}&shared=${shared}`, {
    credentials: 'include',
  })
  if (!response.ok) throw new Error(`The check failed: the server answered ${response.status}.`)
  const { isFirst, languages, sharedChanges } = (await response.json()) as Answer
  const findings = (languages[0]?.findings ?? []).filter(({ code }) => code !== 'STATE')
  return { isFirst, sharedChanges, findings }
}
