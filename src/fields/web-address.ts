import type { TextField } from 'payload'

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)

/** An address on the web; only http and https. */
export const webAddress = ({
  name,
  label,
  description,
  localized = false,
}: {
  name: string
  label: string
  description: string
  localized?: boolean
}): TextField =>
  ({
    name,
    label,
    type: 'text',
    localized,
    validate: (value: string | null | undefined) =>
      !value ||
      (value.length <= 2000 && isWebAddress(value)) ||
      `${label} is "${value.slice(0, 80)}": write a whole address such as https://example.eu/page.`,
    admin: { description },
  }) as TextField
