import type { PayloadRequest } from 'payload'

/** Set by the server for every request, and by nobody else. */
export const CLIENT_HEADER = 'x-cohesion-client'

/**
 * The network address that a request came from, as the server saw it behind the proxies that it
 * trusts (`TRUST_PROXY`); empty for a request that came over no network.
 */
export const clientOf = ({ headers }: Pick<PayloadRequest, 'headers'>): string =>
  headers.get(CLIENT_HEADER) ?? ''
