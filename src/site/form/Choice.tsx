import { describedBy, Help } from './Field'

type Props = {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  value?: string | undefined
  required?: boolean
  hint?: string | undefined
  error?: string | undefined
}

/** One of a list. */
export const Choice = ({ error, hint, label, name, options, required, value }: Props) => (
  <div className="field">
    <label htmlFor={name}>
      {label}
      {required && <span aria-hidden="true"> *</span>}
    </label>
    <Help error={error} hint={hint} name={name} />
    <select
      aria-describedby={describedBy(name, hint, error)}
      aria-invalid={error ? true : undefined}
      defaultValue={value ?? ''}
      id={name}
      name={name}
      required={required}
    >
      <option value="">—</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
