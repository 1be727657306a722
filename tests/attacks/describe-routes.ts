import type { Endpoint, SanitizedConfig } from 'payload'

import { SITE_ROUTES } from '@/site'

/** An address of the server, with parameters such as `:id`, and the method that it is made for. */
export type Route = { method: string; path: string }
export type Routes = {
  routes: Route[]
  /** The names of the fields of each collection and global, as filters name them. */
  fields: Record<string, { name: string; isGlobal: boolean }[]>
}

type Endpoints = Pick<Endpoint, 'method' | 'path'>[] | false

const routesOf = (base: string, endpoints: Endpoints): Route[] =>
  (endpoints || []).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: `/api${base}${path === '/' ? '' : path}`,
  }))

/** Every address that the server answers, as the configuration has them. */
export const describeRoutes = ({ collections, endpoints, globals }: SanitizedConfig): Routes => ({
  routes: [
    ...routesOf('', endpoints),
    ...collections.flatMap((each) => routesOf(`/${each.slug}`, each.endpoints)),
    ...globals.flatMap((each) => routesOf(`/globals/${each.slug}`, each.endpoints)),
    ...SITE_ROUTES.flatMap(({ methods, path }) => methods.map((method) => ({ method, path }))),
    { method: 'POST', path: '/api/graphql' },
    { method: 'GET', path: '/admin/:id' },
    { method: 'GET', path: '/:id' },
  ],
  fields: Object.fromEntries(
    [...collections, ...globals].map(({ flattenedFields, slug }) => [
      slug,
      flattenedFields.map(({ name }) => ({
        name,
        isGlobal: globals.some((global) => global.slug === slug),
      })),
    ]),
  ),
})
