export { askReset } from './ask-reset'
export { RESET_MAILS } from './compose-mail'
export { MOST_RESETS, RESET_HOURS, RESET_MAIL, RESET_PURPOSE } from './limits'
export { useReset } from './use-reset'
