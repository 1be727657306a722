import type { InputHTMLAttributes } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'> & {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** The ids of what describes an input, for `aria-describedby`. */
export const describedBy = (name: string, hint?: string, error?: string): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

/** Says what is expected, and what was wrong. */
export const Help = ({ error, hint, name }: Pick<Props, 'error' | 'hint' | 'name'>) => (
  <>
    {hint && (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="error" id={`${name}-error`}>
        {error}
      </p>
    )}
  </>
)

/** One line of text, a file or a tick, with its label. */
export const Field = ({ error, hint, label, name, ...input }: Props) => {
  const box = (
    <input
      {...input}
      aria-describedby={describedBy(name, hint, error)}
      aria-invalid={error ? true : undefined}
      id={name}
      name={name}
    />
  )
  if (input.type === 'checkbox' || input.type === 'radio')
    return (
      <div className="field tick">
        <label htmlFor={name}>
          {box} <span>{label}</span>
        </label>
        <Help error={error} hint={hint} name={name} />
      </div>
    )
  return (
    <div className="field">
      <label htmlFor={name} lang={input.lang}>
        {label}
        {input.required && <span aria-hidden="true"> *</span>}
      </label>
      <Help error={error} hint={hint} name={name} />
      {box}
    </div>
  )
}
