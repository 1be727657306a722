export { findQueryFault } from './find-query-fault'
