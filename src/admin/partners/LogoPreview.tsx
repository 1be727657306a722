'use client'

import type { Logo } from '@/domain/partners'

const GROUNDS = ['light', 'dark'] as const
/** As a logo stands in a page, in a list and as a small sign. */
const SIZES = [240, 120, 32] as const

const sizeOf = ({ filesize, height, mimeType, width }: Logo): string =>
  [
    mimeType.replace('image/', '').replace('+xml', '').toUpperCase(),
    width && height ? `${width} × ${height}` : undefined,
    `${Math.max(1, Math.round(filesize / 1024))} KB`,
  ]
    .filter(Boolean)
    .join(', ')

/** A logo on light and dark ground, at the sizes at which it will be seen. */
export const LogoPreview = ({ logo, name }: { logo: Logo; name: string }) => (
  <figure className="desk-queue__logo">
    {GROUNDS.map((ground) => (
      <div className={`desk-queue__ground desk-queue__ground--${ground}`} key={ground}>
        {SIZES.map((size) => (
          <span className="desk-queue__size" key={size}>
            <img
              alt={`${name} on ${ground} ground, ${size} pixels wide`}
              src={logo.url}
              style={{ width: size }}
            />
            <span aria-hidden="true">{size} px</span>
          </span>
        ))}
      </div>
    ))}
    <figcaption>{sizeOf(logo)}</figcaption>
  </figure>
)
