/** Our own endpoints that belong to no collection; the others are named by theirs. */
export { signEndpoints } from './signatories'
export { workflowEndpoints } from './workflow'
