import type { PayloadRequest } from 'payload'

import type { StoredFileEntry } from './entries-store'

/** What a person does to a picture in the form. */
export type UploadEdits = {
  crop?: unknown
  focalPoint?: { x: number; y: number }
  heightInPixels?: unknown
  widthInPixels?: unknown
}

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const pointOf = (value: unknown): { x: number; y: number } | undefined => {
  if (!isRow(value)) return undefined
  const [x, y] = [Number(value.x), Number(value.y)]
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined
}

/**
 * The cut and the focal point that a request asks for, where they differ from what is stored.
 *
 * @returns undefined when the sizes stay as they are
 */
export const findUploadEdits = (
  { query }: Pick<PayloadRequest, 'query'>,
  data: Row,
  stored: StoredFileEntry | null,
): UploadEdits | undefined => {
  const asked: Row = isRow(query?.uploadEdits) ? query.uploadEdits : {}
  const { crop, heightInPixels, widthInPixels } = asked
  const focalPoint =
    pointOf(asked.focalPoint) ??
    (data.focalX && data.focalY ? pointOf({ x: data.focalX, y: data.focalY }) : undefined)
  const isMoved =
    focalPoint &&
    (focalPoint.x !== (stored?.focalX ?? 50) || focalPoint.y !== (stored?.focalY ?? 50))
  if (!crop && !heightInPixels && !widthInPixels && !isMoved) return undefined
  return { crop, heightInPixels, widthInPixels, ...(focalPoint ? { focalPoint } : {}) }
}
