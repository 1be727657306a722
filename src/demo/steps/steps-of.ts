import { LOCALE_CODES } from '@/locales'

import { type DemoEntry, type FindId, localesOf, nameOf } from '../entry'
import { EDITS } from '../facts/edits'
import { PARTNER_APPLICATIONS } from '../facts/partner-applications'
import { WORKFLOW } from '../facts/workflow'
import { makeEdit } from '../writing/make-edit'
import { saveEntry, type SaveOptions } from '../writing/save-entry'
import { savePartnerApplication } from '../writing/save-partner-application'
import { saveController } from '../writing/save-controller'
import { saveSite } from '../writing/save-site'
import { takeDemoStep } from '../writing/take-demo-step'
import { declarations } from './declarations'
import { documents } from './documents'
import { images } from './images'
import { mainPages, subPages } from './pages'
import { partners } from './partners'
import { pdfs } from './pdfs'
import { podcastEpisodes } from './podcast-episodes'
import { podcastSeries } from './podcast-series'
import { signatories } from './signatories'
import { statistics } from './statistics'
import { stories } from './stories'
import { toolkitItems } from './toolkit-items'
import { users } from './users'
import { videos } from './videos'

/** Something to make once. */
export type DemoTask = {
  /** Under which it is remembered and found by later tasks. */
  name: string
  writes: number
  /** @returns the id of what it made */
  run: (options: SaveOptions) => Promise<string>
}

const entryTask = (entry: DemoEntry): DemoTask => ({
  name: nameOf(entry),
  writes: Math.max(1, localesOf(entry.texts ?? {}).length),
  run: (options) => saveEntry(entry, options),
})

/** Of its own, so that a demo from before there was one gets it too. */
const controllerTask: DemoTask = {
  name: 'site/controller',
  writes: 1,
  run: async ({ payload }) => {
    await saveController(payload)
    return 'site'
  },
}

const siteTask = (findId: FindId): DemoTask => ({
  name: 'site',
  writes: LOCALE_CODES.length,
  run: async (options) => {
    await saveSite(findId, options)
    return 'site'
  },
})

const editTasks = (findId: FindId): DemoTask[] =>
  EDITS.flatMap((edit) => {
    const target = `${edit.collection}/${edit.entry}`
    const id = findId(target)
    const run = async (options: SaveOptions) => {
      if (id) await makeEdit(edit, id, options)
      return id ?? ''
    }
    return { name: `edits/${target}/${edit.locale}`, writes: 1, run }
  })

const workflowTasks = (findId: FindId): DemoTask[] =>
  WORKFLOW.map((taken) => ({
    name: `workflow/${taken.entry}/${taken.locale}/${taken.step}`,
    writes: 1,
    run: async (options) => {
      await takeDemoStep(taken, findId, options)
      return findId(taken.entry) ?? ''
    },
  }))

const applicationTasks = (findId: FindId): DemoTask[] =>
  PARTNER_APPLICATIONS.map((facts) => ({
    name: `partner-applications/${facts.organisation}/${facts.state}`,
    writes: 1,
    run: (options) =>
      savePartnerApplication(facts, findId(`partners/${facts.partner}`) ?? null, options),
  }))

const ENTRIES: Readonly<Record<string, (findId: FindId) => DemoEntry[]>> = {
  images,
  PDFs: pdfs,
  documents,
  declarations,
  figures: statistics,
  videos,
  'podcast series': podcastSeries,
  'podcast episodes': podcastEpisodes,
  stories,
  'toolkit items': toolkitItems,
  partners,
  signatories,
  'main page': mainPages,
  'other pages': subPages,
}

type DemoStep = { step: string; tasksOf: (findId: FindId) => DemoTask[] }

/** Everything in the order in which it is made: each step may refer to those before. */
export const stepsOf = (password: string): DemoStep[] => [
  { step: 'users', tasksOf: () => users(password).map(entryTask) },
  ...Object.entries(ENTRIES).map(([step, entriesOf]) => ({
    step,
    tasksOf: (findId: FindId) => entriesOf(findId).map(entryTask),
  })),
  { step: 'partner applications', tasksOf: applicationTasks },
  { step: 'site', tasksOf: (findId) => [siteTask(findId)] },
  { step: 'controller', tasksOf: () => [controllerTask] },
  { step: 'later edits', tasksOf: editTasks },
  { step: 'workflow', tasksOf: workflowTasks },
]
