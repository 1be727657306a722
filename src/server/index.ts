export { createApp, type AppOptions } from './create-app'
export { listen, shutDownOnSignal } from './listen'
export { serve } from './serve'
