'use client'

import { getLocale } from '@/locales'

import { useCurrentLanguage } from '../use-current-language'
import { usePresence } from './use-presence'

/** Who else has this document open, and in which language. */
export const WhoIsHere = () => {
  const { code } = useCurrentLanguage()
  const others = usePresence(code).filter(({ isMe }) => !isMe)
  return (
    <span className="desk-strip__people" role="status">
      {others.length > 0 && 'Also here: '}
      {others.map(({ locale, name, user }, index) => (
        <span
          className={
            locale === code ? 'desk-strip__person desk-strip__person--same' : 'desk-strip__person'
          }
          key={`${user} ${locale}`}
        >
          {index > 0 && ', '}
          {name} ({getLocale(locale).englishName})
        </span>
      ))}
    </span>
  )
}
