'use client'

import type { ShownReleaseItem } from '@/domain/releases'
import { getLocale } from '@/locales'

import { ITEM_SIGNS, type Place } from './types'

type ReleaseItemsProps = {
  items: readonly ShownReleaseItem[]
  /** Not given where the release can no longer be changed. */
  onRemove: ((item: Place) => void) | undefined
}

const hrefOf = ({ collection, document, locale }: Place): string =>
  `/admin/collections/${collection}/${document}?locale=${locale}`

const ReleaseItem = ({
  item,
  onRemove,
}: { item: ShownReleaseItem } & Pick<ReleaseItemsProps, 'onRemove'>) => {
  const { label, sign } = ITEM_SIGNS[item.status]
  const language = getLocale(item.locale).englishName
  return (
    <li className={`desk-releases__item desk-releases__item--${item.status}`}>
      <span className={`desk-release desk-release--${item.status}`}>
        <span aria-hidden>{sign}</span> {label}
      </span>
      <div>
        <a href={hrefOf(item)}>
          {item.title} — {language}
        </a>
        {item.status === 'empty' || item.status === 'blocked' ? (
          <ul className="desk-releases__reasons">
            {item.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p>{item.says}</p>
        )}
        {item.warnings.length > 0 && (
          <details>
            <summary>
              {item.warnings.length} {item.warnings.length === 1 ? 'thing' : 'things'} to know
            </summary>
            <ul className="desk-releases__reasons">
              {item.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {onRemove && (
        <button
          aria-label={`Take ${language} of ${item.title} out of the release`}
          className="desk-button"
          onClick={() => onRemove(item)}
          type="button"
        >
          Take out
        </button>
      )}
    </li>
  )
}

/** What is in a release and whether it can go live: by colour, sign and words. */
export const ReleaseItems = ({ items, onRemove }: ReleaseItemsProps) => (
  <ul className="desk-releases__items">
    {items.map((item) => (
      <ReleaseItem
        item={item}
        key={`${item.collection}:${item.document}:${item.locale}`}
        onRemove={onRemove}
      />
    ))}
  </ul>
)
