export type { Application, ApplicationFacts, NameIn } from './application'
export { CONSENT_VERSION } from './application'
export {
  countApplications,
  createApplication,
  getApplication,
  listApplications,
  type NewApplication,
} from './applications-store'
export { apply } from './apply'
export { askForLink } from './ask-for-link'
export { composeAnswer, LINK_DAYS, PARTNER_MAILS } from './compose-mails'
export { confirmApplication } from './confirm-application'
export { decide, type DecisionGiven } from './decide'
export { addDecision } from './decisions-store'
export { type DirectoryPage, findDirectory } from './directory-store'
export type { Duplicate } from './find-duplicates'
export { forgetApplications } from './forget-store'
export { isPartnerKind, KIND_LABELS, PARTNER_KINDS, type PartnerKind } from './kinds'
export type { Difference } from './list-differences'
export { type LogoFile, MAX_FORM_BYTES, MAX_LOGO_MB, readLogoFile } from './logo-file'
export { checkLogoUse, createLogo, findPartnerIds, type Logo, shownFilesOf } from './logos-store'
export { lookAt, type LookedAt } from './look-at'
export { type Fault, readApplication, type Typed } from './read-application'
export { type Reason, REASON_LABELS, REASONS } from './reasons'
export type { AnswerDraft, ApplicationQueue, ApplicationSummary } from './shown'
export { sendChange } from './send-change'
export {
  APPLICATION_STATES,
  type ApplicationState,
  type Decision,
  DECISIONS,
  mayTake,
  QUEUE_STATES,
  type QueueState,
  STATE_LABELS,
} from './states'
export { requestLink, submitChange } from './submit-change'
export { withdrawApplication } from './withdraw-application'
export { getLinkedApplication } from './with-link'
export { submitApplication } from './submit-application'
export { type PartnerWord, sayPartner } from './words'
