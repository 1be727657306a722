import type { AdminViewServerProps } from 'payload'

import { findController } from '@/domain/controller'
import { COUNTRIES, countryName } from '@/domain/countries'
import {
  CATEGORIES,
  CATEGORY_LABELS,
  COLUMN_LABELS,
  DEFAULT_COLUMNS,
  LIST_COLUMNS,
  SIGNATURE_STATES,
  STATE_LABELS,
} from '@/domain/signatories'

import { DeskView } from '../DeskView'
import { SignatoriesDesk } from './SignatoriesDesk'

const COUNTRY_OPTIONS = COUNTRIES.map((value) => ({ value, label: countryName(value) })).sort(
  (one, other) => one.label.localeCompare(other.label, 'en'),
)

const SETTINGS = {
  categories: CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
  countries: COUNTRY_OPTIONS,
  states: SIGNATURE_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
  columns: LIST_COLUMNS.map((value) => ({
    value,
    label: COLUMN_LABELS[value],
    isDefault: DEFAULT_COLUMNS.some((each) => each === value),
  })),
}

const NOBODY_NAMED =
  'Nobody can sign at the moment: "Site" in the settings does not name yet who answers for personal data (name and e-mail address).'

/** `/admin/signatories-desk`: search, reject in bulk, put back, take lists away. */
export const SignatoriesView = async (view: AdminViewServerProps) => (
  <DeskView
    className="desk-signatories"
    path="signatories-desk"
    roles={['admin', 'moderator']}
    view={view}
    what="signatories: they are personal data"
    who="moderators and administrators"
  >
    {!(await findController(view.initPageResult.req)) && (
      <p className="desk-schedule__fault" role="alert">
        {NOBODY_NAMED}
      </p>
    )}
    <SignatoriesDesk settings={SETTINGS} />
  </DeskView>
)
