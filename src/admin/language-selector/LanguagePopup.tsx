'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import type { Locale } from '@/locales'

import { useCurrentLanguage } from '../use-current-language'
import { findLanguages } from './find-languages'
import { groupLanguages } from './group-languages'
import { LanguageField } from './LanguageField'
import { LanguageList } from './LanguageList'
import { useListKeys } from './use-list-keys'

type LanguagePopupProps = {
  onClose: () => void
  onSwitch: (code: Locale) => void
}

const byId = (id: string | undefined) => (id ? document.getElementById(id) : null)

/** The languages to choose from, narrowed by typing. */
export const LanguagePopup = ({ onClose, onSwitch }: LanguagePopupProps) => {
  const id = useId()
  const { user } = useAuth()
  const current = useCurrentLanguage()
  const [typed, setTyped] = useState('')
  const groups = groupLanguages(findLanguages(typed), user?.languages ?? [])
  const languages = groups.flatMap((group) => group.languages)
  const idOf = (code: Locale) => `${id}${code}`
  const { active, onKeyDown, setActive } = useListKeys({
    count: languages.length,
    first: languages.indexOf(current),
    // A click, so that Payload asks first when a text has not been saved.
    onChoose: () => byId(activeId)?.click(),
    onClose,
  })
  const activeId = languages[active] && idOf(languages[active].code)
  useEffect(() => {
    byId(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const onType = (text: string) => {
    setTyped(text)
    setActive(0)
  }
  const listId = `${id}list`
  return (
    <div className="desk-languages__popup">
      <LanguageField {...{ activeId, listId, onKeyDown, onType, typed }} />
      <LanguageList id={listId} {...{ activeId, groups, idOf, onClose, onSwitch }} />
      <div className={languages.length > 0 ? 'desk-spoken' : 'desk-languages__none'} role="status">
        {languages.length > 0 ? `${languages.length} languages` : 'None of the 24 languages.'}
      </div>
    </div>
  )
}
