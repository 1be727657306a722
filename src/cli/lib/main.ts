import { AppError } from '@/errors'

/**
 * Runs a command: an `AppError` ends it with its sentence and exit code 1, anything else with its
 * stack. The process ends by itself when all is closed.
 */
export const main = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run()
  } catch (error) {
    process.stderr.write(
      error instanceof AppError
        ? `${error.message}\n`
        : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exit(1)
  }
}
