'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { keepOffered } from './keep-offered'

const KeepOfferedPlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => keepOffered(editor), [editor])
  return null
}

/** The part of the editor that keeps what is pasted to what it offers. */
export const KeepOffered = createClientFeature({
  plugins: [{ Component: KeepOfferedPlugin, position: 'normal' }],
})
