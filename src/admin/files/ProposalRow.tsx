'use client'

import { isLocale, LOCALES } from '@/locales'

import { formatSize } from '../language-versions/format-size'
import { DocumentChoice } from './DocumentChoice'
import type { Mark, Proposed } from './types'
import type { DroppedFiles } from './use-dropped'

type ProposalRowProps = { proposed: Proposed } & Pick<DroppedFiles, 'change' | 'move'>

const SIGNS: Record<Mark, string> = {
  attached: '✔',
  busy: '…',
  check: '?',
  conflict: '≠',
  failed: '!',
  left: '–',
  refused: '✕',
  sure: '✓',
}

const reasonsOf = ({ document, match }: Proposed): string => {
  const chosen = match?.proposals.find((each) => each.document === document?.id)
  return match ? [...(chosen?.reasons ?? []), match.language.reason].join('; ') : ''
}

const About = ({ proposed: { file, match } }: Pick<ProposalRowProps, 'proposed'>) => {
  const pages = match && `${match.file.pages} ${match.file.pages === 1 ? 'page' : 'pages'}, `
  return (
    <>
      <strong>{file.name}</strong>
      <small>
        {pages}
        {formatSize(file.size)}
      </small>
    </>
  )
}

/** One dropped file: what it is, where it would go, and whether it is to go there. */
export const ProposalRow = ({ change, move, proposed }: ProposalRowProps) => {
  const { canTick, file, id, isTicked, locale, mark, sent, step, words } = proposed
  const isDone = step !== 'ready' && step !== 'failed'
  return (
    <tr className={`desk-files__row desk-files__row--${mark}`}>
      <td>
        <input
          aria-label={`Attach ${file.name}`}
          checked={isTicked}
          disabled={!canTick}
          onChange={({ target }) =>
            change(id, { isWanted: target.checked, message: undefined, step: 'ready' })
          }
          type="checkbox"
        />
      </td>
      <td>
        <About proposed={proposed} />
      </td>
      <td>
        {proposed.match && (
          <DocumentChoice
            isDisabled={isDone}
            onChoose={(document) => void move(proposed, { document })}
            proposed={proposed}
          />
        )}
      </td>
      <td>
        {proposed.match && (
          <select
            aria-label={`Language of ${file.name}`}
            disabled={isDone}
            onChange={({ target: { value } }) =>
              void move(proposed, { locale: isLocale(value) ? value : undefined })
            }
            value={locale ?? ''}
          >
            <option value="">no language yet</option>
            {LOCALES.map(({ code, englishName }) => (
              <option key={code} value={code}>
                {englishName}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        <span className={`desk-files__mark desk-files__mark--${mark}`}>
          <span aria-hidden="true">{SIGNS[mark]}</span> {words}
        </span>
        {!isDone && <small>{reasonsOf(proposed)}</small>}
        {step === 'attaching' && <progress aria-label={`${file.name} is sent`} value={sent ?? 0} />}
      </td>
    </tr>
  )
}
