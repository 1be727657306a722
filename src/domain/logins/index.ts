export { type Attempt, createLoginGuard, type LoginTurn } from './create-login-guard'
export { DEVICE_COOKIE, DEVICE_SECONDS, makeDevice, readDevice } from './device'
export { type PasswordQuestion, withLoginTurn } from './with-login-turn'
