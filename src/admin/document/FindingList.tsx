'use client'

import type { Finding } from '@/domain/readiness'

type FindingListProps = {
  findings: readonly Finding[]
  /** Leads to the field in the form. */
  onShow: (path: string) => void
}

const SIGNS = { fault: '✕', warning: '!' } as const

/** What stands in the way, each with the way to its field. */
export const FindingList = ({ findings, onShow }: FindingListProps) => (
  <ul className="desk-findings">
    {findings.map(({ message, path, severity }) => (
      <li className={`desk-finding desk-finding--${severity}`} key={`${path} ${message}`}>
        <span aria-hidden="true" className="desk-finding__sign">
          {SIGNS[severity]}
        </span>
        <span>
          {message}{' '}
          {path && (
            <button className="desk-strip__action" onClick={() => onShow(path)} type="button">
              Go to the field
            </button>
          )}
        </span>
      </li>
    ))}
  </ul>
)
