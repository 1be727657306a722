'use client'

import type { ReactNode } from 'react'

import { countryName } from '@/domain/countries'
import type { LookedAt } from '@/domain/partners'

import { sayMoment } from './say-age'
import type { QueueWords } from './types'

type Props = { detail: LookedAt; words: QueueWords }

const Fact = ({ children, name }: { children: ReactNode; name: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** What the organisation says about itself, and whom one writes to. */
export const ApplicationFacts = ({ detail: { application }, words }: Props) => {
  const { consentAt, consentVersion, contactEmail, contactName } = application
  const { country, kind, language, names, since, website } = application
  return (
    <dl className="desk-queue__facts">
      <Fact name="Kind">{words.kinds[kind]}</Fact>
      <Fact name="Country">{countryName(country)}</Fact>
      <Fact name="Website">
        <a href={website} rel="noopener noreferrer" target="_blank">
          {website}
        </a>
      </Fact>
      {names.length > 0 && (
        <Fact name="Names in languages">
          <ul>
            {names.map(({ locale, name }) => (
              <li key={locale}>
                <span lang={locale}>{name}</span> ({words.languages[locale]})
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="Contact (never published)">
        {contactName}, {contactEmail}
      </Fact>
      <Fact name="We write in">{words.languages[language]}</Fact>
      <Fact name="Consent to use name and logo">
        version {consentVersion}, given {sayMoment(consentAt)}
      </Fact>
      <Fact name="In this state since">{sayMoment(since)}</Fact>
    </dl>
  )
}

/** What a change would change of the partner. */
export const Differences = ({ detail: { differences, isPublic } }: Pick<Props, 'detail'>) =>
  differences.length === 0 ? (
    <p>{isPublic ? 'Nothing would change.' : 'Nothing else would change.'}</p>
  ) : (
    <table className="desk-queue__table" role="table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Now</th>
          <th scope="col">After approval</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {differences.map(({ after, before, field }) => (
          <tr key={field} role="row">
            <th role="rowheader" scope="row">
              {field}
            </th>
            <td role="cell">{field === 'logo' ? 'the logo that it has' : before || '—'}</td>
            <td role="cell">{field === 'logo' ? 'the new logo' : after || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

/** Who may be the same organisation, and why one thinks so. */
export const Duplicates = ({ detail: { duplicates } }: Pick<Props, 'detail'>) =>
  duplicates.length === 0 ? (
    <p>No partner and no application has a similar name or the same domain.</p>
  ) : (
    <ul className="desk-queue__list">
      {duplicates.map(({ collection, domain, id, name, similarity, state }) => (
        <li key={`${collection}:${id}`}>
          <strong>{name}</strong>{' '}
          <span>
            {collection === 'partners' ? 'partner' : 'application'}, {state}
          </span>{' '}
          <span className="desk-queue__mark">
            {[
              similarity >= 0.75 ? `name ${Math.round(similarity * 100)} % the same` : '',
              domain ? `same domain ${domain}` : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )

/** Who decided what before. */
export const Decisions = ({ detail: { decisions }, words }: Props) => (
  <ul className="desk-queue__list">
    {decisions.map(({ action, at, byName, id, reason, text }) => (
      <li key={id}>
        <strong>{action}</strong> by {byName}, {sayMoment(at)}
        {reason && `: ${words.reasons[reason as keyof typeof words.reasons] ?? reason}`}
        {text && (
          <details>
            <summary>What was written</summary>
            <p className="desk-queue__text">{text}</p>
          </details>
        )}
      </li>
    ))}
  </ul>
)
