'use client'

import { useEffect, useRef } from 'react'

import type { LookedAt } from '@/domain/partners'

import { ApplicationFacts, Decisions, Differences, Duplicates } from './ApplicationFacts'
import { DecisionForm } from './DecisionForm'
import { LogoPreview } from './LogoPreview'
import type { QueueWords } from './types'
import { useApplication } from './use-queue'

type ApplicationPageProps = {
  id: string
  words: QueueWords
  onDecided: (done: string) => void
  onLeave: () => void
}

const Logos = ({ detail: { application, logo, publicLogo } }: { detail: LookedAt }) => (
  <>
    <h2>Logo{publicLogo ? ' as it would be' : ''}</h2>
    {logo ? <LogoPreview logo={logo} name={application.organisation} /> : <p>None was sent.</p>}
    {publicLogo && (
      <>
        <h2>Logo that is public now</h2>
        <LogoPreview logo={publicLogo} name={`Public logo of ${application.organisation}`} />
      </>
    )}
  </>
)

/** One application: what to look at, and the decision. */
export const ApplicationPage = ({ id, onDecided, onLeave, words }: ApplicationPageProps) => {
  const { fault, reload, value: detail } = useApplication(id)
  const heading = useRef<HTMLHeadingElement>(null)
  const revision = detail?.application.revision
  useEffect(() => heading.current?.focus(), [revision])
  if (!detail) return <p role={fault ? 'alert' : 'status'}>{fault || 'Loading …'}</p>
  const { application, decisions } = detail
  return (
    <>
      <p>
        <button className="desk-button" onClick={onLeave} type="button">
          ‹ All applications
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {application.organisation}{' '}
        <span className="desk-queue__mark">{words.states[application.state]}</span>
        {application.partner && <span className="desk-queue__mark">partner</span>}
      </h1>
      <div className="desk-queue__columns">
        <div>
          <Logos detail={detail} />
          <h2>Who may be the same</h2>
          <Duplicates detail={detail} />
        </div>
        <div>
          <ApplicationFacts detail={detail} words={words} />
          {application.partner && application.state !== 'approved' && (
            <>
              <h2>What would change</h2>
              {!detail.isPublic && (
                <p>The partner is not public now: an approval makes it so again.</p>
              )}
              <Differences detail={detail} />
            </>
          )}
          <DecisionForm
            application={application}
            key={application.revision}
            onDecided={onDecided}
            onReload={reload}
            words={words}
          />
          {decisions.length > 0 && (
            <>
              <h2>Decided before</h2>
              <Decisions detail={detail} words={words} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
