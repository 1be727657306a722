type LinkedRingsProps = { size: number | string }

/** The mark of `public/favicon.svg`; on its own blue ground it reads in light and dark alike. */
export const LinkedRings = ({ size }: LinkedRingsProps) => (
  <svg
    aria-hidden="true"
    focusable="false"
    height={size}
    viewBox="0 0 32 32"
    width={size}
    xmlns="http://www.w3.org/2000/svg"
  >
    <rect fill="#0e47cb" height="32" rx="7" width="32" />
    <g fill="none" stroke="#fff" strokeWidth="2.6">
      <circle cx="12.5" cy="16" r="6.2" />
      <circle cx="19.5" cy="16" r="6.2" />
    </g>
    <circle cx="16" cy="16" fill="#fc0" r="1.9" />
  </svg>
)
