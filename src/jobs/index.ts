/** What is done without anybody asking, by every instance of the server. */
export { createBackOff } from './back-off'
export type { Job, JobContext } from './job'
export { noteDueSoon } from './note-due-soon'
export { publishDueReleases } from './publish-due-releases'
export { publishDueSteps } from './publish-due-steps'
export { sendDigests } from './send-digests'
export { sendOutgoingMails } from './send-outgoing-mails'
export { type RunningJobs, startJobs } from './start-jobs'
