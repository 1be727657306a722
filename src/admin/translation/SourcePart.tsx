import { Fragment } from 'react'

import { LINE_BREAK, parseMarkup, type Piece } from '@/domain/rich-text'
import type { TextPart } from '@/domain/translation'

const InlinePiece = ({ bold, href, italic, text }: Piece) => {
  if (text === LINE_BREAK) return <br />
  const italics = italic ? <em>{text}</em> : text
  const words = bold ? <strong>{italics}</strong> : italics
  return href === undefined ? words : <span className="desk-translate__link">{words}</span>
}

const KIND: Record<string, string> = {
  h3: 'Heading',
  h4: 'Small heading',
  li: 'List',
  quote: 'Quote',
}

type SourcePartProps = { isRich: boolean; lang: string; part: TextPart }

/** The text to translate; where it has changed since, with the words that went and that came. */
export const SourcePart = ({ isRich, lang, part }: SourcePartProps) => {
  const { difference, isChanged, source, tag = 'p' } = part
  const hasMarks = isRich && /<(?:a|b|i|br)\b/.test(source)
  return (
    <div className="desk-translate__source">
      {KIND[tag] && <span className="desk-translate__kind">{KIND[tag]}</span>}
      <p dir="ltr" lang={lang}>
        {!source && <em>The source has no text here.</em>}
        {difference
          ? difference.map(({ kind, text }, index) => {
              if (kind === 'same') return <Fragment key={index}>{text}</Fragment>
              return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>
            })
          : isRich
            ? parseMarkup(source).map((piece, index) => <InlinePiece key={index} {...piece} />)
            : source}
      </p>
      {isChanged && !difference && part.target && (
        <p className="desk-translate__hint">New or changed since it was translated.</p>
      )}
      {hasMarks && (
        <p className="desk-translate__hint">
          With its marks: <code>{source}</code>
        </p>
      )}
    </div>
  )
}
