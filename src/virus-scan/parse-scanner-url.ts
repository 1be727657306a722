/** Where clamd listens. */
export type ScannerTarget = { host: string; port: number } | { socket: string }

/**
 * @param value `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`
 * @returns undefined for anything else
 */
export const parseScannerUrl = (value: string): ScannerTarget | undefined => {
  const socket = /^unix:(\/[^\0]+)$/.exec(value)?.[1]
  if (socket) return { socket }
  if (!value.startsWith('tcp://') || !URL.canParse(value)) return undefined
  const { hostname, pathname, port } = new URL(value)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return host && port && pathname.length <= 1 ? { host, port: Number(port) } : undefined
}
