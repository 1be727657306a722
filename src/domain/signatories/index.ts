export { askForLinks } from './ask-link'
export { CATEGORIES, type Category, CATEGORY_LABELS, isCategory } from './categories'
export { SIGNATURE_MAILS } from './compose-mails'
export { type Consent, CONSENT_VERSION, consentIn, consentsIn } from './consent'
export { getConsents } from './consents-store'
export { composeCounts, type SignatureCounts } from './count-signatures'
export { DAYS } from './days'
export {
  findPublicDeclaration,
  getPublicDeclaration,
  listDeclarations,
  type PublicDeclaration,
  titleIn,
} from './declarations-store'
export { type DeclarationText, readDeclarationText } from './declaration-text-store'
export { deriveColumns } from './derive-columns'
export { deskFilter, type DeskFilter, whereOf } from './desk-query'
export { contextOf, type SignatoryContext } from './signatory-context'
export { addEvent, EVENT_STEPS, findEvents, type SignatoryEvent } from './events-store'
export { exportMyData } from './export-my-data-store'
export { isOpenForSigning } from './is-open'
export { limitAsking, limitSigning, SIGN_MS } from './limit-signing'
export { getLinked } from './linked'
export { type SignatureMail } from './mails-store'
export { putBackSignatures, rejectSignatures } from './moderate'
export {
  type FieldFault,
  type Faults,
  parseChanges,
  parseSigning,
  type SigningInput,
} from './parse-signing'
export {
  cellsOf,
  COLUMN_LABELS,
  DEFAULT_COLUMNS,
  LIST_COLUMNS,
  type ListColumn,
} from './list-columns'
export { listSignatures, type PublicSignature } from './public-list'
export { readList } from './read-list'
export { eraseExpired, findExpired, findStaleAddresses, forgetStaleAddress } from './retention'
export type { ChangedSignatures, ShownDeclarations, ShownSignature, ShownSignatures } from './shown'
export type { Signatory, SignatoryTexts } from './signatory'
export {
  askNewAddress,
  changeTexts,
  confirmAddress,
  confirmSignature,
  disownSignature,
  eraseMyData,
  withdrawSignature,
} from './signer-steps'
export { signDeclaration } from './sign'
export { SIGNATURE_STATES, type SignatureState, STATE_LABELS } from './states'
export { countSignatories, findSignatories } from './store'
export { fill, type SignatureWords, wordsOf } from './words'
