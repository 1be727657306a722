export const isFilled = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== ''
