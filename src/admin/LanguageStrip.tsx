'use client'

import { useConfig, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { describeState } from './document/describe-state'
import { DocumentLog } from './document/DocumentLog'
import { StripLanguage } from './document/StripLanguage'
import { useEntryPlace } from './document/use-entry-place'
import { useEntryStates } from './document/use-entry-states'
import { useStripKeys } from './document/use-strip-keys'
import { WhoIsHere } from './document/WhoIsHere'
import { Link } from './payload/navigation'
import { useCurrentLanguage } from './use-current-language'
import { useLanguageHref } from './use-language-href'

/** Above the form: where each of the 24 languages stands, who is here, and what happened. */
const Strip = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { admin } = useConfig().config.routes
  const { code } = useCurrentLanguage()
  const hrefOf = useLanguageHref()
  const { fault, languages, retry } = useEntryStates()
  const { list, onKeyDown } = useStripKeys()
  const [isLogOpen, setIsLogOpen] = useState(false)
  const current = languages.find(({ locale }) => locale === code)
  const translatePath = `/translate/${collectionSlug}/${id}/${code}` as const
  return (
    <section aria-label="Languages of this entry" className="desk-strip">
      <ul aria-label="Languages" className="desk-strip__languages" onKeyDown={onKeyDown} ref={list}>
        {languages.map((language) => (
          <StripLanguage
            href={hrefOf(language.locale)}
            isCurrent={language.locale === code}
            isReached={language.locale === code}
            key={language.locale}
            language={language}
          />
        ))}
      </ul>
      <div className="desk-strip__line">
        <span className="desk-strip__words" role="status">
          {fault && `Where the languages stand could not be read. ${fault} `}
          {!fault && current && `${describeState(current)}.`}
        </span>
        {fault && (
          <button className="desk-strip__action" onClick={retry} type="button">
            Try again
          </button>
        )}
        {current && !current.isSource && (
          <Link
            className="desk-strip__action"
            href={formatAdminURL({ adminRoute: admin, path: translatePath })}
            prefetch={false}
          >
            Translate
          </Link>
        )}
        <button className="desk-strip__action" onClick={() => setIsLogOpen(true)} type="button">
          Log
        </button>
        <WhoIsHere />
      </div>
      {isLogOpen && <DocumentLog onClose={() => setIsLogOpen(false)} />}
    </section>
  )
}

/** None where there is no workflow to see, and none in a drawer: its links would leave the page. */
export const LanguageStrip = () => {
  const place = useEntryPlace()
  const depth = useEditDepth()
  return place && depth < 2 ? <Strip /> : null
}
