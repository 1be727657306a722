import type { Endpoint } from 'payload'

const closed = (path: string, message: string, status = 403): Endpoint => ({
  path,
  method: 'post',
  handler: () => Response.json({ errors: [{ message }] }, { status }),
})

/** What Payload would offer, and why it is not. */
export const closedEndpoints: Endpoint[] = [
  closed(
    '/first-register',
    'There is no registration: an operator makes accounts with npm run user:create.',
  ),
  closed('/verify/:id', 'Addresses of accounts are not verified by links.'),
]
