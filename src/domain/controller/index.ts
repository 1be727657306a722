export { type Controller, sayController, sayRights } from './say-controller'
export { findController } from './store'
