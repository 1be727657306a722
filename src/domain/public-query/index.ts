export { assertQuestion } from './assert-question'
