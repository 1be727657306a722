import type { PayloadRequest, Where } from 'payload'

import type { Locale } from '@/locales'

export type NamedPerson = { id: string; name: string }
export type NamedTeam = NamedPerson & { members: string[] }

const findUsers = async (where: Where, req: PayloadRequest): Promise<NamedPerson[]> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    // Colleagues see each other's names, which the rules for accounts do not give.
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    sort: 'name',
    where,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name }))
}

/** Everyone who translates into a language, by name. */
export const findTranslators = (locale: Locale, req: PayloadRequest): Promise<NamedPerson[]> =>
  findUsers({ and: [{ roles: { in: ['translator'] } }, { languages: { in: [locale] } }] }, req)

/** Those of the given accounts that exist, with their names. */
export const findNames = async (
  ids: readonly string[],
  req: PayloadRequest,
): Promise<NamedPerson[]> => (ids.length === 0 ? [] : findUsers({ id: { in: [...ids] } }, req))

const toId = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** All teams of translators, by name. */
export const findTeams = async (req: PayloadRequest): Promise<NamedTeam[]> => {
  const { docs } = await req.payload.find({
    collection: 'teams',
    depth: 0,
    // The members are told, whoever asks the team.
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'name',
  })
  return docs.map(({ id, members, name }) => ({
    id: String(id),
    name,
    members: (members ?? []).map(toId),
  }))
}

/** The members of each team, by its id. */
export const findTeamMembers = async (req: PayloadRequest): Promise<Record<string, string[]>> =>
  Object.fromEntries((await findTeams(req)).map(({ id, members }) => [id, members]))
