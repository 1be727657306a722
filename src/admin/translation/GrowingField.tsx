'use client'

import { type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react'

/** A field as high as its text. */
export const GrowingField = (props: TextareaHTMLAttributes<HTMLTextAreaElement>) => {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = field
    if (!current) return
    const grow = () => {
      current.style.height = 'auto'
      current.style.height = `${current.scrollHeight + 2}px`
    }
    grow()
    window.addEventListener('resize', grow)
    return () => window.removeEventListener('resize', grow)
  }, [props.value])
  return <textarea ref={field} rows={1} {...props} />
}
