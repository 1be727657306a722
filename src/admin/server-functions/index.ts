export { callServerFunction } from './call-server-function'
