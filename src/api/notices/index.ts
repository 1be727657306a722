export { listNotices } from './list-notices'
export { readNotices } from './read-notices'
