import type { CollectionConfig, GlobalConfig } from 'payload'

import { Captions } from './Captions'
import { Declarations } from './Declarations'
import { Documents } from './Documents'
import { Images } from './Images'
import { Labels } from './Labels'
import { Pages } from './Pages'
import { Partners } from './Partners'
import { Pdfs } from './Pdfs'
import { PodcastEpisodes } from './PodcastEpisodes'
import { PodcastSeries } from './PodcastSeries'
import { Recordings } from './Recordings'
import { Signatories } from './Signatories'
import { Site } from './Site'
import { Statistics } from './Statistics'
import { Stories } from './Stories'
import { ToolkitItems } from './ToolkitItems'
import { Users } from './Users'
import { Videos } from './Videos'

export { withLocale } from './shared/with-locale'
export { guardPayloadCollections } from './shared/guard-payload-collections'

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
  Users,
]

export const globals: GlobalConfig[] = [Site, Labels]
