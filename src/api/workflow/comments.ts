import type { Endpoint } from 'payload'
import { z } from 'zod'

import { writeTogether } from '@/units'
import { noteComment } from '@/domain/notices'
import {
  addComment,
  findComments,
  getTranslation,
  resolveComment,
  type ShownComments,
  type TextComment,
} from '@/domain/translation'
import { AppError } from '@/errors'

import { getPerson, readInput } from '@/http'
import { readTextPlace } from './texts'

const path = '/workflow/entries/:collection/:id/:locale/comments'

const input = z.strictObject({
  path: z.string().min(1).max(500),
  text: z.string().trim().min(1, 'write what you want to say').max(2000),
})

/** `GET …/comments` lists what was said about the texts of one language, oldest first. */
export const showComments: Endpoint = {
  path,
  method: 'get',
  handler: async (req) => {
    await getPerson(req)
    const { row } = await getTranslation(readTextPlace(req), req)
    return Response.json({ comments: await findComments(row, req) } satisfies ShownComments)
  },
}

/** `POST …/comments` says something about a text. */
export const postComment: Endpoint = {
  path,
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const place = readTextPlace(req)
    const said = await readInput(input, req)
    const comment = await writeTogether({
      req,
      documents: [{ collection: place.collection, id: place.document }],
      work: async () => {
        const { row, texts } = await getTranslation(place, req)
        if (!texts.some((text) => text.path === said.path))
          throw new AppError('INPUT_INVALID', `There is no text at ${said.path} to comment on.`)
        const before = await findComments(row, req)
        const commenters = before.filter((one) => one.path === said.path).map(({ by }) => by)
        const added = await addComment({ ...said, person, row }, req)
        await noteComment({ commenters, req, row, text: said.text })
        return added
      },
    })
    return Response.json(comment satisfies TextComment, { status: 201 })
  },
}

/** `POST …/comments/:commentId/resolve` marks a comment as dealt with. */
export const postResolved: Endpoint = {
  path: `${path}/:commentId/resolve`,
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const place = readTextPlace(req)
    const comment = await writeTogether({
      req,
      documents: [{ collection: place.collection, id: place.document }],
      work: async () => {
        const { row } = await getTranslation(place, req)
        return resolveComment({ id: String(req.routeParams?.commentId), person, row }, req)
      },
    })
    return Response.json(comment satisfies TextComment)
  },
}
