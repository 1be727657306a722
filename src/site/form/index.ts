export { Choice } from './Choice'
export { Field } from './Field'
export { Notice } from './Notice'
export { Trap } from './Trap'
