'use client'

type PagerProps = {
  /** What the pages are of, for those who do not see them: "Pages of releases". */
  label: string
  page: number
  totalPages: number
  className?: string
  onTurn: (page: number) => void
}

/** The way to the other pages of a list; nothing where there is one page. */
export const Pager = ({ className, label, onTurn, page, totalPages }: PagerProps) => {
  if (totalPages <= 1) return null
  const turn = (to: number, words: string) => (
    <button
      className="desk-button"
      disabled={to < 1 || to > totalPages}
      onClick={() => onTurn(to)}
      type="button"
    >
      {words}
    </button>
  )
  return (
    <nav aria-label={label} className={className}>
      {turn(page - 1, 'Previous')}
      <span>
        Page {page} of {totalPages}
      </span>
      {turn(page + 1, 'Next')}
    </nav>
  )
}
