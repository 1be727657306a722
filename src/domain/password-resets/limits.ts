/**
 * How long a link is valid. As long as mails are counted, so that whoever has all of a day's mails
 * sent to somebody cannot keep them from a link that works.
 */
export const RESET_HOURS = 24

/** Mails to one account within that time. */
export const MOST_RESETS = 5

export const RESET_PURPOSE = 'password.reset'
export const RESET_MAIL = 'account.reset'
