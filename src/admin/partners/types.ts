import type { ApplicationState, PartnerKind, Reason } from '@/domain/partners'

/** Words that the server gives to the page: the rules themselves stay there. */
export type QueueWords = {
  kinds: Record<PartnerKind, string>
  states: Record<ApplicationState, string>
  reasons: Record<Reason, string>
  /** Of languages, by their codes. */
  languages: Record<string, string>
}
