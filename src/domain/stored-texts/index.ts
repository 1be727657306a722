/** Running text as it is stored: asked at every write, and looked through by `workflow:check`. */
export { assertTextsOffered } from './assert-texts-store'
export { checkTexts, type TextDrift } from './check-texts-store'
