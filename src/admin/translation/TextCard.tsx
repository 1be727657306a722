'use client'

import { useState } from 'react'

import type { Text } from '@/domain/translation'

import { Comments } from './Comments'
import { ConflictNote } from './ConflictNote'
import { savedParts } from './drafts'
import { PartEditor } from './PartEditor'
import type { OpenConflict, TranslationPlace } from './types'
import type { Commenting } from './use-comments'
import type { Translating } from './use-translation'

export const STATE_WORDS = {
  changed: { sign: '≠', label: 'Source changed' },
  empty: { sign: '○', label: 'Empty' },
  done: { sign: '✓', label: 'Done' },
} satisfies Record<Text['state'], { sign: string; label: string }>

type TextCardProps = {
  commenting: Commenting
  desk: Translating
  isReadOnly: boolean
  place: TranslationPlace
  source: string
  text: Text
}

const Passages = ({ heading, lang, texts }: { heading: string; lang: string; texts: string[] }) =>
  texts.length > 0 && (
    <div className="desk-translate__hint">
      <p>{heading}</p>
      <ul>
        {texts.map((text, index) => (
          <li key={index} lang={lang}>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )

/** One text with all that belongs to it. */
export const TextCard = ({ commenting, desk, isReadOnly, place, source, text }: TextCardProps) => {
  const [notSaved, setNotSaved] = useState<string[]>()
  const { sign, label } = STATE_WORDS[text.state]
  const draft = desk.drafts[text.path]
  const values = draft ?? savedParts(text)
  const conflict = desk.conflicts.find(({ path }) => path === text.path)
  const target = place.target.code
  const takeTheirs = (found: OpenConflict) => {
    void desk.takeTheirs(found).then((isTaken) => isTaken && setNotSaved(values))
  }
  return (
    <section className={`desk-translate__text is-${text.state}`} aria-label={text.label}>
      <header>
        <h2>
          {text.label}
          {text.required && <small> (needed to publish)</small>}
        </h2>
        <span className="desk-translate__state">
          <span aria-hidden="true">{sign}</span> {label}
          {draft && ' · not saved'}
        </span>
      </header>
      {text.parts.map((part, index) => (
        <PartEditor
          isReadOnly={isReadOnly}
          key={index}
          name={text.parts.length > 1 ? `${text.label}, passage ${index + 1}` : text.label}
          onType={(value) => desk.type(text.path, index, value)}
          part={part}
          source={source}
          suggestions={desk.shown?.suggestions ?? []}
          target={target}
          text={text}
          value={values[index] ?? ''}
        />
      ))}
      <Passages heading="Taken out of the source:" lang={source} texts={text.takenOut} />
      <Passages
        heading="Of the translation, without a source any more; left out when you save this text:"
        lang={target}
        texts={text.left}
      />
      {conflict && (
        <ConflictNote
          conflict={conflict}
          lang={target}
          onKeepMine={() => void desk.keepMine(conflict)}
          onTakeTheirs={() => takeTheirs(conflict)}
        />
      )}
      {notSaved && (
        <Passages heading="What you had typed, not saved:" lang={target} texts={notSaved} />
      )}
      <footer>
        {text.state === 'changed' && !isReadOnly && !draft && (
          <button onClick={() => void desk.save(text.path)} type="button">
            Still right
          </button>
        )}
        <Comments commenting={commenting} path={text.path} />
      </footer>
    </section>
  )
}
