/** What somebody finds to do, by role. */
export { LIST_NAMES, LISTS, listsOf } from './lists'
export type { ListName } from './lists'
export type {
  ShownList,
  ShownQueueItem,
  ShownQueueList,
  ShownTextList,
  ShownWork,
  ShownWorkItem,
} from './shown'
export { findQueue, findWork } from './store'
export type { QueueItem, WorkItem } from './store'
