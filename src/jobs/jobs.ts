import { forgetOldApplications } from './forget-old-applications'
import { eraseOldSignatures } from './erase-old-signatures'
import { noteDueSoon } from './note-due-soon'
import { publishDueReleases } from './publish-due-releases'
import { publishDueSteps } from './publish-due-steps'
import { sendDigests } from './send-digests'
import { sendOutgoingMails } from './send-outgoing-mails'
import type { Job } from './job'
import { sweepFiles } from './sweep-files'
import { unpublishOutdatedTexts } from './unpublish-outdated-texts'

/** All that is done without anybody asking. */
export const JOBS: readonly Job[] = [
  { name: 'publish due steps', run: publishDueSteps },
  { name: 'publish due releases', run: publishDueReleases },
  { name: 'note what is due soon', run: noteDueSoon },
  { name: 'send digests', run: sendDigests },
  { name: 'send mails', run: sendOutgoingMails },
  { name: 'erase old signatures', run: eraseOldSignatures },
  { name: 'unpublish what is outdated for too long', run: unpublishOutdatedTexts },
  { name: 'sweep files', run: sweepFiles },
  { name: 'forget old applications', run: forgetOldApplications },
]
