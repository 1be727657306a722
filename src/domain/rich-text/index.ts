export { type Passage, type RichText, toRichText } from './to-rich-text'
