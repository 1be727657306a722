'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import { VERSION_BAR } from './payload/markup'
import { usePathname } from './payload/navigation'
import { RestoreDialog } from './restore/RestoreDialog'
import { readVersionAddress } from './restore/version-address'

const usePlace = (pathname: string): Element | null => {
  const [place, setPlace] = useState<Element | null>(null)
  useEffect(() => {
    const look = () => setPlace(document.querySelector(VERSION_BAR))
    look()
    // Payload draws its view after this one, and again when another version is compared.
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [pathname])
  return place
}

/** In place of Payload's button, which would replace all languages behind one sentence. */
export const RestoreButton = () => {
  const pathname = usePathname()
  const address = readVersionAddress(pathname)
  const place = usePlace(pathname)
  const [isOpen, setIsOpen] = useState(false)
  if (!address || !place) return null
  return createPortal(
    <>
      <button className="desk-button" onClick={() => setIsOpen(true)} type="button">
        Restore…
      </button>
      {isOpen && <RestoreDialog address={address} onClose={() => setIsOpen(false)} />}
    </>,
    place,
  )
}
