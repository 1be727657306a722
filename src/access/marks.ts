/** Marks the requests whose changes are held to the texts of one language. */
export const TEXTS_ONLY = 'cohesion-desk.texts-only'

/** Marks the requests that save, unlike those that only ask what may be saved. */
export const SAVING = 'cohesion-desk.saving'
