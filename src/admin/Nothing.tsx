/** Stands where Payload would offer what this workflow refuses. */
export const Nothing = () => null
