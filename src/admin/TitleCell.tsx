'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { useTitleElsewhere } from './use-title-elsewhere'

/** In lists: an entry that is not translated yet shows its title in another language. */
export const TitleCell = (props: DefaultCellComponentProps) => {
  const { cellData, collectionSlug, rowData } = props
  const elsewhere = useTitleElsewhere({ collectionSlug, id: rowData.id, isMissing: !cellData })
  return <DefaultCell {...props} cellData={cellData || elsewhere} />
}
