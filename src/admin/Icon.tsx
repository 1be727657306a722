import { LinkedRings } from './LinkedRings'

/** Beside the breadcrumb, where it leads to the dashboard. */
export const Icon = () => (
  <>
    <LinkedRings size="100%" />
    <span className="desk-spoken">Cohesion Desk, dashboard</span>
  </>
)
