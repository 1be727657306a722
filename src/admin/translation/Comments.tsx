'use client'

import { type FormEvent, useEffect, useId, useState } from 'react'

import type { TextComment } from '@/domain/translation'

import { formatTime } from '../document/format-time'
import type { Commenting } from './use-comments'

const Comment = ({ comment, onResolve }: { comment: TextComment; onResolve: () => void }) => (
  <li className={comment.resolvedAt ? 'is-resolved' : undefined}>
    <p>
      <strong>{comment.byName}</strong> <small>{formatTime(comment.at)}</small>
      {comment.resolvedAt && <small> ✓ dealt with by {comment.resolvedByName}</small>}
    </p>
    <p className="desk-translate__said">{comment.text}</p>
    {!comment.resolvedAt && (
      <button onClick={onResolve} type="button">
        Dealt with
      </button>
    )}
  </li>
)

type CommentsProps = { commenting: Commenting; path: string }

/** What was said about one text, folded away until there is something to say. */
export const Comments = ({ commenting, path }: CommentsProps) => {
  const id = useId()
  const [typed, setTyped] = useState('')
  const own = commenting.comments.filter((comment) => comment.path === path)
  const open = own.filter(({ resolvedAt }) => !resolvedAt).length
  const [isShown, setIsShown] = useState(false)
  useEffect(() => {
    if (open > 0) setIsShown(true)
  }, [open])
  const say = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() && (await commenting.say(path, typed))) setTyped('')
  }
  return (
    <details
      className="desk-translate__comments"
      onToggle={({ currentTarget }) => setIsShown(currentTarget.open)}
      open={isShown}
    >
      <summary>
        Comments{own.length > 0 && `: ${open > 0 ? `${open} open of ${own.length}` : own.length}`}
      </summary>
      <ul>
        {own.map((comment) => (
          <Comment
            comment={comment}
            key={comment.id}
            onResolve={() => void commenting.resolve(comment.id)}
          />
        ))}
      </ul>
      <form onSubmit={(event) => void say(event)}>
        <label htmlFor={id}>New comment</label>
        <textarea
          id={id}
          maxLength={2000}
          onChange={({ target }) => setTyped(target.value)}
          value={typed}
        />
        <button disabled={!typed.trim()} type="submit">
          Comment
        </button>
      </form>
      {commenting.fault && <p role="alert">{commenting.fault}</p>}
    </details>
  )
}
