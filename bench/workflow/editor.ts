import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** A request of an editor made for this bench. */
export const actAsEditor = async (payload: Payload): Promise<PayloadRequest> => {
  const user = await payload.create({
    collection: 'users',
    data: {
      email: 'editor@bench.example',
      name: 'Bench',
      password: 'correct horse battery',
      roles: ['editor'],
    },
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}
