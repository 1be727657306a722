import type { Finding, ShownReadiness } from '@/domain/readiness'

/** Whether one language can be published. */
export type Readiness = Omit<ShownReadiness, 'languages'> & { findings: Finding[] }

/** Everything that stands in the way of publishing the one language of an answer, but its state. */
export const readReadiness = ({ languages, ...shared }: ShownReadiness): Readiness => ({
  ...shared,
  findings: (languages[0]?.findings ?? []).filter(({ code }) => code !== 'STATE'),
})
