import { LinkedRings } from './LinkedRings'

/** On the login page and other pages without navigation. */
export const Logo = () => (
  <div className="desk-logo">
    <LinkedRings size={56} />
    <span className="desk-logo__name">Cohesion Desk</span>
  </div>
)
