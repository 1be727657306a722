import type { Endpoint } from 'payload'

import { attachFile } from './attach-file'
import { matchFileToDocument } from './match-file'
import { downloadMissingFiles, showMissingFiles } from './missing-files'
import { showSlot } from './show-slot'

/** Files of documents over REST, below `/api/documents`. */
export const fileEndpoints: Omit<Endpoint, 'root'>[] = [
  showMissingFiles,
  downloadMissingFiles,
  showSlot,
  matchFileToDocument,
  attachFile,
]
