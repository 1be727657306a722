/** Who works here, as far as colleagues may know: names, never addresses. */
export type { ShownPeople } from './shown'
export { findNames, findTeamMembers, findTeams, findTranslators } from './store'
export type { NamedPerson, NamedTeam } from './store'
