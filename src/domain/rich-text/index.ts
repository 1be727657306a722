export { listPassages, type TextPassage } from './list-passages'
export { LINE_BREAK, MarkupFault, parseMarkup, type Piece } from './parse-markup'
export { type Passage, type RichText, toRichText } from './to-rich-text'
export { withPassages } from './with-passages'
