import type { DOMPurify } from 'dompurify'
import type { DOMWindow } from 'jsdom'

export type SvgWindow = { purify: DOMPurify; window: DOMWindow }

let opened: Promise<SvgWindow> | undefined

const open = async (): Promise<SvgWindow> => {
  const [{ JSDOM }, { default: createPurify }] = await Promise.all([
    import('jsdom'),
    import('dompurify'),
  ])
  const { window } = new JSDOM('')
  return { purify: createPurify(window), window }
}

/**
 * A document model for the sanitiser, opened when the first drawing comes: that takes a second. No
 * scripts run and nothing is fetched in it: both are off unless asked for.
 */
export const openWindow = (): Promise<SvgWindow> => {
  opened ??= open()
  return opened
}
