export { buildReport, type Report, type ReportFile, type ReportVersion } from './build-report'
export { decodePage } from './decode-page'
export { parsePage, type ParsePageOptions } from './parse-page'
export { reconcilePages } from './reconcile-pages'
export { DECISION_CODES, type DecisionCode } from './reconcile/decision-codes'
export type {
  Decision,
  PageRole,
  Reconciled,
  ReconciledDocument,
  ReconciledEpisode,
  ReconciledVersion,
  ReconciledVideo,
  Source,
  Titles,
} from './reconcile/types'
export { serializeReport } from './serialize-report'
export type {
  Content,
  DocumentEntry,
  DocumentsSection,
  FileSize,
  LanguageLabel,
  LegacyPage,
  LegacyWarning,
  ListItem,
  LocaleDecision,
  MediaItem,
  PlainKind,
  PlainSection,
  PlayerSection,
  Reading,
  Section,
  TextLine,
  VersionEntry,
} from './types'
export { WARNING_CODES, type WarningCode } from './warning-codes'
export { type AttachedFile, attachFiles, type FileWarningCode, type GivenFile } from './files-store'
export { type SavedRun, saveRun } from './store'
