import type { NumberField } from 'payload'

/** Length of a recording in whole seconds. */
export const durationField = (): NumberField =>
  ({
    name: 'duration',
    label: 'Length in seconds',
    type: 'number',
    min: 1,
    max: 86_400,
    validate: (value: number | null | undefined) =>
      value === null ||
      value === undefined ||
      (Number.isInteger(value) && value >= 1 && value <= 86_400) ||
      `Length is ${value}: write whole seconds from 1 to 86400, for example 185 for 3:05.`,
    admin: { description: 'Whole seconds; 3 minutes and 5 seconds are 185.' },
  }) as NumberField
