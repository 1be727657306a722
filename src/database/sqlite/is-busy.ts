/** Whether SQLite refused because another connection, perhaps in another process, is writing. */
export const isBusy = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : ''
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return true
    if (/database (table )?is locked/.test(cause.message)) return true
  }
  return false
}
