import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

/** Signing does not end before it begins. */
export const refuseReversedDates: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { from, until } = { ...originalDoc?.signing, ...data.signing }
  if (!from || !until || Date.parse(from) <= Date.parse(until)) return data
  const message = 'Signing ends before it begins: choose an end on or after the first day.'
  throw new ValidationError(
    { collection: collection.slug, errors: [{ path: 'signing.until', message }] },
    req.t,
  )
}
