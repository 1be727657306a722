import { TRAP_FIELD } from '@/domain/public-forms'

/** The field that only programs fill in. */
export const Trap = () => (
  <div aria-hidden="true" className="trap">
    <label htmlFor={TRAP_FIELD}>Leave this empty</label>
    <input autoComplete="off" id={TRAP_FIELD} name={TRAP_FIELD} tabIndex={-1} />
  </div>
)
