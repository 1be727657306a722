/** A calendar day as it is stored: noon, so that it is the same day everywhere in Europe. */
export const toDay = (day: string): string => `${day}T12:00:00.000Z`
