'use client'

import { getTranslation } from '@payloadcms/translations'
import { Pill, useRowLabel, useTranslation } from '@payloadcms/ui'
import type { BlocksFieldClientProps } from 'payload'

import type { Locale } from '@/locales'

import { ROW_LABEL_CLASS } from './payload/markup'
import { shortenText } from './shorten-text'
import { useCurrentLanguage } from './use-current-language'

type SectionLabelProps = Pick<BlocksFieldClientProps, 'field'>

type Section = { blockType?: string; heading?: string | null; hiddenIn?: Locale[] | null }

/** "02 Documents — its heading"; says when the heading is empty or the section hidden. */
export const SectionLabel = ({ field }: SectionLabelProps) => {
  const { data, rowNumber = 0 } = useRowLabel<Section | undefined>()
  const { i18n } = useTranslation()
  const { code, englishName } = useCurrentLanguage()
  const block = field.blocks.find(({ slug }) => slug === data?.blockType)
  const heading = data?.heading?.trim()
  return (
    <span className={`${ROW_LABEL_CLASS} desk-label`}>
      <span className="desk-label__number">{String(rowNumber + 1).padStart(2, '0')}</span>
      <Pill pillStyle="white" size="small">
        {block?.labels ? getTranslation(block.labels.singular, i18n) : data?.blockType}
      </Pill>
      {heading ? (
        <span className="desk-label__text" lang={code}>
          {shortenText(heading, 100)}
        </span>
      ) : (
        <em className="desk-label__empty">no heading in {englishName}</em>
      )}
      {data?.hiddenIn?.includes(code) && (
        <span className="desk-label__mark">
          <span aria-hidden="true">⊘</span> hidden in {englishName}
        </span>
      )}
    </span>
  )
}
