'use client'

import type { ShownSignature, SignatureState } from '@/domain/signatories'

import type { DeskSettings, Option } from './types'

type Props = {
  chosen: ReadonlySet<string>
  declarations: Option[]
  rows: ShownSignature[]
  settings: DeskSettings
  onChoose: (ids: string[], isChosen: boolean) => void
}

const SIGNS: Record<SignatureState, string> = {
  confirmed: '✓',
  pending: '…',
  rejected: '✕',
  withdrawn: '↩',
}

const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value

const Row = ({
  chosen,
  declarations,
  onChoose,
  row,
  settings,
}: Props & { row: ShownSignature }) => (
  <tr role="row">
    <td data-label="" role="cell">
      <input
        aria-label={`Choose ${row.name}`}
        checked={chosen.has(row.id)}
        onChange={({ target }) => onChoose([row.id], target.checked)}
        type="checkbox"
      />
    </td>
    <th role="rowheader" scope="row">
      {row.name}
      {row.organisation && <span className="desk-signatories__note">{row.organisation}</span>}
      <span className="desk-signatories__note">{row.email}</span>
    </th>
    <td data-label="Category" role="cell">
      {labelOf(settings.categories, row.category)}
    </td>
    <td data-label="Country" role="cell">
      {labelOf(settings.countries, row.country)}
    </td>
    <td data-label="Declaration" role="cell">
      {labelOf(declarations, row.declaration)}
    </td>
    <td data-label="Signed on" role="cell">
      {row.signedOn.slice(0, 10)}
    </td>
    <td data-label="State" role="cell">
      <span className={`desk-signatories__state desk-signatories__state--${row.state}`}>
        <span aria-hidden="true">{SIGNS[row.state]}</span> {labelOf(settings.states, row.state)}
      </span>
      {!row.publicName && <span className="desk-signatories__note">name not public</span>}
      {row.reason && <span className="desk-signatories__note">{row.reason}</span>}
    </td>
  </tr>
)

/** What was found, to choose from. */
export const SignatoryTable = (props: Props) => {
  const { chosen, onChoose, rows } = props
  const ids = rows.map(({ id }) => id)
  return (
    <table className="desk-signatories__table" role="table">
      <thead>
        <tr role="row">
          <th scope="col">
            <input
              aria-label="Choose all of this page"
              checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
              onChange={({ target }) => onChoose(ids, target.checked)}
              type="checkbox"
            />
          </th>
          {['Name', 'Category', 'Country', 'Declaration', 'Signed on', 'State'].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} {...props} row={row} />
        ))}
      </tbody>
    </table>
  )
}
