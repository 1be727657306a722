export { createApp, type AppOptions } from './create-app'
export { listen } from './listen'
export { serve } from './serve'
export { shutDownOnSignal } from './shut-down'
