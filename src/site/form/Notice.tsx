import type { ReactNode } from 'react'

/** What happened, or what is wrong: that has the focus when the page opens, and is read out. */
export const Notice = ({ children, kind }: { children: ReactNode; kind: 'good' | 'wrong' }) =>
  kind === 'good' ? (
    <div className="notice good" role="status">
      {children}
    </div>
  ) : (
    <div autoFocus className="notice wrong" role="alert" tabIndex={-1}>
      {children}
    </div>
  )
