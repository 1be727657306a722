import type { PayloadRequest } from 'payload'

/**
 * What the hooks of one request tell each other about its saves. Nothing of it comes from a client.
 * Keyed by entry (`entryKey`) where a request may save several.
 */
export type SaveContext = {
  /** A save, not the question what may be saved. Set: `beginSave`, attaching a PDF. Read: access. */
  isSaving?: boolean
  /** Whoever saves may change texts alone. Set: `beginSave`. Read: `keepToTexts`, `refuseStale`. */
  isTextsOnly?: boolean
  /** Whether the texts may be edited now. Set: `textsOf`. Read: `offeredText`, for the form. */
  mayEditTexts?: boolean
  /** The fields that a save names. Set: `beginSave`. Read: `refuseStale`. */
  sentFields?: readonly string[] | undefined
  /** Moves to the trash or back and nothing else. Set: `saveAsDraft`. Read: `rememberLive`. */
  keepsLive?: boolean
  /** Entries whose save makes only a version. Set: `saveAsDraft`. Read and forgotten: `afterSave`. */
  draftSaves?: Set<string>
  /** What readers saw before the trash. Set: `rememberLive`. Read and forgotten: `restoreLive`. */
  liveBeforeTrash?: Map<string, Record<string, unknown>>
  /** Versions that this unit has made, by unit and entry. Set and read: `checkWrite`. */
  versionsMade?: Map<string, number>
  /** Values found free and locked since, by unit. Set and read: `findHolderLocked`. */
  freeValues?: Set<string>
  /** Refused texts that were stored before. Set and read: `assertTextsOffered`. */
  badTextsBefore?: Map<string, Set<string | undefined>>
  /** What is known of an uploaded file. Set: `checkUpload`. Read and forgotten: `keepFacts`. */
  fileFacts?: Record<string, unknown> | undefined
  /** Who showed what file. Set and read: `domain/file-uses`. */
  fileUsers?: Set<string>
  /** Files opened to readers or closed. Set and read: `domain/file-uses`. */
  filesOpenedOrClosed?: Set<string>
  /** A version is brought back. Set: restoring. Read: checks that let pass what was there before. */
  bringsBack?: boolean
  /** The version whose file comes back. Set: restoring, `rememberVersion`. Read: `restoreFile`. */
  restoredVersion?: unknown
  /** What restored texts were made from. Set: `restoreVersion`. Read: `syncRows`. */
  madeFrom?: { source: Record<string, string[]>; words: Record<string, string> } | undefined
  /** The queue writes partners and notes it itself. Set: the queue. Read: `noteDecision`. */
  byTheQueue?: boolean
}

const KEY = 'cohesion-desk.save'

/** The one mark of ours in `req.context`, made when first asked for. */
export const saveContext = ({ context }: Pick<PayloadRequest, 'context'>): SaveContext =>
  (context[KEY] ??= {}) as SaveContext

/** The key of an entry within a request. */
export const entryKey = (collection: string, id: unknown): string => `${collection} ${String(id)}`
