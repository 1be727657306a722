import type { AdminViewServerProps, Payload } from 'payload'

import { env } from '@/env'

import { DeskView } from '../DeskView'
import { FilesPage } from './FilesPage'
import type { FilesSettings } from './types'

const typesOf = ({ collections }: Payload): FilesSettings['types'] => {
  const field = collections.documents.config.flattenedFields.find(({ name }) => name === 'type')
  if (field?.type !== 'select') return []
  return field.options.map((option) =>
    typeof option === 'string' ? [option, option] : [option.value, String(option.label)],
  )
}

/** `/admin/files`: PDFs of documents that are missing, and many of them brought at once. */
export const FilesView = (view: AdminViewServerProps) => {
  const { payload, user } = view.initPageResult.req
  return (
    <DeskView className="desk-files" path="files" view={view} what="which files are missing">
      <h1>Files that are missing</h1>
      <FilesPage
        maxBytes={env.MAX_UPLOAD_MB * 1024 * 1024}
        ownLanguages={user?.languages ?? []}
        types={typesOf(payload)}
      />
    </DeskView>
  )
}
