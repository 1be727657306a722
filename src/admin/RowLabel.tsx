'use client'

import { useRowLabel } from '@payloadcms/ui'

import { ROW_LABEL_CLASS } from './payload/markup'
import { shortenText } from './shorten-text'
import { useCurrentLanguage } from './use-current-language'

type RowLabelProps = {
  /** What one row is called, for example "Principle". */
  fallback: string
}

/** Fields that say what a row is about; the first that holds text is shown. */
const TELLING = ['title', 'name', 'label', 'text', 'network', 'address']

const findText = (row: Record<string, unknown>): string | undefined =>
  TELLING.map((field) => row[field]).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )

/** "Principle 3: first words of its text", or which language has none. */
export const RowLabel = ({ fallback }: RowLabelProps) => {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>()
  const { code, englishName } = useCurrentLanguage()
  const text = findText(data ?? {})
  const name = `${fallback} ${rowNumber + 1}`
  return (
    <span className={`${ROW_LABEL_CLASS} desk-label`}>
      {text ? `${name}: ` : `${name} — `}
      {text ? (
        <span lang={code}>{shortenText(text)}</span>
      ) : (
        <em className="desk-label__empty">empty in {englishName}</em>
      )}
    </span>
  )
}
