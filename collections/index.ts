import type { CollectionConfig, GlobalConfig } from 'payload'

import { Captions } from './Captions'
import { ConsentTexts } from './ConsentTexts'
import { Declarations } from './Declarations'
import { Documents } from './Documents'
import { FileUses } from './FileUses'
import { Images } from './Images'
import { Labels } from './Labels'
import { LanguageStates } from './LanguageStates'
import { MailLinks } from './MailLinks'
import { Logos } from './Logos'
import { Notifications } from './Notifications'
import { OutgoingMails } from './OutgoingMails'
import { Pages } from './Pages'
import { PartnerApplications } from './PartnerApplications'
import { PartnerDecisions } from './PartnerDecisions'
import { Partners } from './Partners'
import { Pdfs } from './Pdfs'
import { PodcastEpisodes } from './PodcastEpisodes'
import { PodcastSeries } from './PodcastSeries'
import { Releases } from './Releases'
import { Recordings } from './Recordings'
import { ScheduledSteps } from './ScheduledSteps'
import { Signatories } from './Signatories'
import { SignatoryEvents } from './SignatoryEvents'
import { Site } from './Site'
import { Statistics } from './Statistics'
import { StoredFiles } from './StoredFiles'
import { Stories } from './Stories'
import { Teams } from './Teams'
import { TextComments } from './TextComments'
import { ToolkitItems } from './ToolkitItems'
import { TranslationMemory } from './TranslationMemory'
import { Users } from './Users'
import { Videos } from './Videos'
import { WorkflowEvents } from './WorkflowEvents'

export { checkWrite } from './shared/check-write'
export { withRestore, withRestoreOfGlobal } from './shared/restore/with-restore'
export { guardCollections } from './shared/guard-collections'
export { ownNamesOnly } from './shared/own-names-only'
export { tellMore } from './shared/tell-more'
export { withLocale } from './shared/with-locale'
export { withQueryShape } from './shared/with-query-shape'

/** In the order in which the admin's navigation shows them. */
export const collections: CollectionConfig[] = [
  Pages,
  Stories,
  Declarations,
  Statistics,
  Documents,
  Videos,
  PodcastSeries,
  PodcastEpisodes,
  ToolkitItems,
  Pdfs,
  Images,
  Logos,
  Captions,
  Recordings,
  Partners,
  Signatories,
  SignatoryEvents,
  Teams,
  Users,
  WorkflowEvents,
  LanguageStates,
  TextComments,
  TranslationMemory,
  Notifications,
  Releases,
  ScheduledSteps,
  PartnerApplications,
  PartnerDecisions,
  ConsentTexts,
  MailLinks,
  OutgoingMails,
  StoredFiles,
  FileUses,
]

export const globals: GlobalConfig[] = [Site, Labels]
