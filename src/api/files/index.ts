/** Files at their addresses, before Payload's own. */
export { fileEndpoints } from './serve-file'
