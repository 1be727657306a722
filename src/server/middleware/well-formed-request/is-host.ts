/** A name, an address of IPv4, or one of IPv6 in brackets, and perhaps a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9.])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/**
 * Whether a `Host` names a host; an empty one or none is fine.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-7.2
 */
export const isHost = (host: string | undefined): boolean =>
  !host || (HOST.test(host) && URL.canParse(`http://${host}/`))
