export { findConditionFault } from './find-condition-fault'
export { findDataFault } from './find-data-fault'
export { findParameterFault } from './find-parameter-fault'
export { findWhereFault } from './find-where-fault'
