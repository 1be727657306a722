import { DEMO_DOMAIN, DEMO_LOGINS } from './logins'

type Demo = {
  address: string
  password: string
  /** The folder that mails are written to; undefined when a mail server takes them. */
  mailDir?: string | undefined
}

/** What a visitor of the demo needs: where it is, and whom to log in as. */
export const describeDemo = ({ address, mailDir, password }: Demo): string => {
  const logins = DEMO_LOGINS.map(({ languages, local, roles }) => {
    const role = [...roles, ...languages].join(', ')
    return `  ${`${local}@${DEMO_DOMAIN}`.padEnd(32)}${role}`
  })
  return [
    '',
    `Admin    ${address}/admin`,
    `GraphQL  ${address}/api/graphql`,
    `Health   ${address}/healthz`,
    ...(mailDir ? [`Mails    as files in ${mailDir}`] : []),
    '',
    `Logins, all with the password ${password}`,
    ...logins,
    '',
    'Ctrl-C ends it; what was edited stays. npm run demo -- --reset starts over.',
    '',
  ].join('\n')
}
