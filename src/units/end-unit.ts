import type { Unit, UnitEnd } from './unit'

/** Does what was left for the end of a unit. The unit is decided: a failure here changes nothing. */
export const endUnit = async ({ ends }: Unit, when: UnitEnd['when']): Promise<void> => {
  for (const { work } of ends.filter((end) => end.when === when)) {
    try {
      await work()
    } catch (error) {
      // Late: it reads the configuration, which the demo sets after it has loaded the database.
      const { createLogger } = await import('@/log')
      createLogger().error({ err: error }, `after a unit of work was ${when}, something was left`)
    }
  }
}
