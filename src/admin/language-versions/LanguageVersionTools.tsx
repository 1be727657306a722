'use client'

type LanguageVersionToolsProps = {
  onShowAll: (showAll: boolean) => void
  onType: (typed: string) => void
  showAll: boolean
  typed: string
}

/** Narrows the table by typing, or opens it to all languages. */
export const LanguageVersionTools = (props: LanguageVersionToolsProps) => {
  const { onShowAll, onType, showAll, typed } = props
  return (
    <div className="desk-versions__tools">
      <input
        aria-label="Find in the table of languages"
        autoComplete="off"
        className="desk-languages__field"
        onChange={({ target }) => onType(target.value)}
        // Enter would save the document.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        placeholder="Find: language, title, “missing”"
        type="search"
        value={typed}
      />
      <button
        aria-pressed={showAll}
        className="desk-versions__toggle"
        onClick={() => onShowAll(!showAll)}
        type="button"
      >
        Show the 24 languages
      </button>
    </div>
  )
}
