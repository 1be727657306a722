export { assertPublicQuestion } from './assert-public-question'
