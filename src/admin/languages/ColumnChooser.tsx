'use client'

import { type Locale, LOCALE_CODES, LOCALES } from '@/locales'

type ColumnChooserProps = {
  columns: readonly Locale[]
  ownLanguages: readonly Locale[]
  choose: (codes: readonly Locale[]) => void
}

/** Which languages are shown; one at least. */
export const ColumnChooser = ({ choose, columns, ownLanguages }: ColumnChooserProps) => (
  <details className="desk-matrix__columns">
    <summary>
      Languages shown: {columns.length === LOCALE_CODES.length ? 'all' : columns.join(', ')}
    </summary>
    <div>
      <button className="desk-matrix__button" onClick={() => choose(LOCALE_CODES)} type="button">
        All
      </button>
      {ownLanguages.length > 0 && (
        <button className="desk-matrix__button" onClick={() => choose(ownLanguages)} type="button">
          Mine
        </button>
      )}
      {LOCALES.map(({ code, englishName }) => (
        <label key={code}>
          <input
            checked={columns.includes(code)}
            disabled={columns.length === 1 && columns[0] === code}
            onChange={({ target }) =>
              choose(target.checked ? [...columns, code] : columns.filter((each) => each !== code))
            }
            type="checkbox"
          />
          {englishName}
        </label>
      ))}
    </div>
  </details>
)
