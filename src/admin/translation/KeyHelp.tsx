const KEYS = [
  ['Ctrl+Enter', 'save and go to the next text; one whose source changed is right as it stands'],
  ['Ctrl+S', 'save'],
  ['Alt+↓, Alt+↑', 'next, previous text'],
  ['Alt+1 to Alt+3', 'take a translation that was approved before'],
  ['Ctrl+Shift+Enter', 'submit for review'],
] as const

/** The keys of the view, folded away. */
export const KeyHelp = () => (
  <details className="desk-translate__keys">
    <summary>Keys</summary>
    <dl>
      {KEYS.map(([key, effect]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  </details>
)
