import type {
  Application,
  ApplicationState,
  Decision,
  Difference,
  Duplicate,
  Logo,
  PartnerKind,
  Reason,
} from '@/domain/partners'

/** Words that the server gives to the page: the rules themselves stay there. */
export type QueueWords = {
  kinds: Record<PartnerKind, string>
  states: Record<ApplicationState, string>
  reasons: Record<Reason, string>
  /** Of languages, by their codes. */
  languages: Record<string, string>
}

export type ShownState = Exclude<ApplicationState, 'unconfirmed'>

export type Summary = Pick<
  Application,
  'country' | 'id' | 'kind' | 'language' | 'organisation' | 'since' | 'state'
> & { isChange: boolean }

export type Queue = {
  applications: Summary[]
  counts: Record<ShownState, number>
  total: number
  totalPages: number
}

type LoggedDecision = {
  id: string
  at: string
  action: string
  byName: string
  reason: string | null
  text: string | null
  to: string
}

export type Detail = {
  application: Application
  logo?: Logo
  publicLogo?: Logo
  isPublic: boolean
  differences: Difference[]
  duplicates: Duplicate[]
  decisions: LoggedDecision[]
}

export type { Decision, Reason }
