import type { ReactNode } from 'react'

/** What happened, or what is wrong; read out when the page opens. */
export const Notice = ({ children, kind }: { children: ReactNode; kind: 'good' | 'wrong' }) => (
  <div className={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
    {children}
  </div>
)
