export { LONGEST_PASSWORD, LONGEST_TRIED, SHORTEST_PASSWORD } from './bounds'
export { findPasswordFault } from './find-password-fault'
export type { Person } from './holds-own-name'
export { isPassword, type StoredPassword, workInVain } from './work'
