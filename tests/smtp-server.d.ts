/** The part of `smtp-server` that tests use; it comes without types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  type Address = { address: string }
  type Session = { envelope: { mailFrom: Address | false; rcptTo: Address[] } }
  type Options = {
    authOptional?: boolean
    disabledCommands?: string[]
    closeTimeout?: number
    onData?: (stream: Readable, session: Session, done: (error?: Error) => void) => void
  }

  export class SMTPServer {
    constructor(options: Options)
    readonly server: Server
    listen(port: number, host: string, listening: () => void): void
    close(closed: () => void): void
  }
}
