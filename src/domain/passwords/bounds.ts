/** In characters, as NIST SP 800-63B counts them. */
export const SHORTEST_PASSWORD = 12

/** So that nobody makes the server hash megabytes; no password manager makes longer ones. */
export const LONGEST_PASSWORD = 200

/** What is tried as one that is there already: some may be from before the bound above. */
export const LONGEST_TRIED = 4096
