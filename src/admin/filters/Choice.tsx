'use client'

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}

/** One of a few values that narrow a list. */
export const Choice = ({ label, onChoose, options, value = '' }: ChoiceProps) => (
  <label>
    {label}
    <select onChange={({ target }) => onChoose(target.value)} value={value}>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
