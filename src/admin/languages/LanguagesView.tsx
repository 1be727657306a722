import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { STATE_LABELS } from '@/domain/workflow'
import { EDITORS, hasRole } from '@/roles'

import { DeskView } from '../DeskView'
import { LanguagesMatrix } from './LanguagesMatrix'
import type { MatrixSettings } from './types'

const settingsFor = ({ payload, user }: PayloadRequest): MatrixSettings => ({
  labels: STATE_LABELS,
  collections: payload.config.collections
    .filter(({ custom }) => custom.isEditorial)
    .map(({ labels, slug }) => ({
      label: typeof labels.plural === 'string' ? labels.plural : slug,
      slug,
    })),
  ownLanguages: user?.languages ?? [],
  isEditor: hasRole(user, ...EDITORS),
})

/** `/admin/languages`: where every language of every document stands. */
export const LanguagesView = (view: AdminViewServerProps) => (
  <DeskView className="desk-matrix" path="languages" view={view} what="where the languages stand">
    <h1>Languages</h1>
    <LanguagesMatrix {...settingsFor(view.initPageResult.req)} />
  </DeskView>
)
