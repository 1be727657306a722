import type { UnitManager } from './create-unit-manager'

/** A bundle may hold this module twice, so the manager is known by a mark. */
const MANAGER = Symbol.for('cohesion-desk.unit-manager')

type Managed = { [MANAGER]?: UnitManager }

/** The manager of an adapter's units of work, once it has been connected. */
export const findUnitManager = (adapter: object): UnitManager | undefined =>
  (adapter as Managed)[MANAGER]

/** Makes `manager` the one that all writes of this adapter go through. */
export const setUnitManager = (adapter: object, manager: UnitManager): void => {
  Object.defineProperty(adapter, MANAGER, { value: manager })
}
