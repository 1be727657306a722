/** A database as `--reset` sees it. */
export type DemoDatabase = {
  /** The addresses of all accounts in it; none where nothing has been made yet. */
  listEmails: () => Promise<string[]>
  drop: () => Promise<void>
  close: () => Promise<void>
}
