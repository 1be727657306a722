/** Logging in, resetting passwords, and what is closed. */
export { closedEndpoints } from './closed'
export { findLogin } from './find-login'
export { forgotPassword } from './forgot-password'
export { login } from './login'
export { resetPassword } from './reset-password'
