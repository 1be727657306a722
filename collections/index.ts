import type { CollectionConfig, GlobalConfig } from 'payload'

import { Captions } from './Captions'
import { Declarations } from './Declarations'
import { Documents } from './Documents'
import { Images } from './Images'
import { Labels } from './Labels'
import { LanguageStates } from './LanguageStates'
import { MailLinks } from './MailLinks'
import { Notifications } from './Notifications'
import { OutgoingMails } from './OutgoingMails'
import { Pages } from './Pages'
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
import { Stories } from './Stories'
import { Teams } from './Teams'
import { TextComments } from './TextComments'
import { ToolkitItems } from './ToolkitItems'
import { TranslationMemory } from './TranslationMemory'
import { Users } from './Users'
import { Videos } from './Videos'
import { WorkflowEvents } from './WorkflowEvents'

export { workflowEndpoints } from './LanguageStates/endpoints'
export { signEndpoints } from './Signatories/endpoints'
export { guardPayloadCollections } from './shared/guard-payload-collections'
export { tellMore } from './shared/tell-more'
export { withLocale } from './shared/with-locale'

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
  MailLinks,
  OutgoingMails,
]

export const globals: GlobalConfig[] = [Site, Labels]
