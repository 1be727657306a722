import { getDistDirectory, renderAltair } from 'altair-static'
import express, { type Express } from 'express'

import { adminHeaders } from './middleware/security-headers'

/** The GraphQL playground, served from the package itself: it works offline. Development only. */
export const playground = (app: Express): void => {
  const path = '/api/graphql-playground'
  app.get(path, (_req, res) => res.redirect(`${path}/`))
  app.get(`${path}/`, adminHeaders, (_req, res) => {
    res.type('html').send(renderAltair({ baseURL: `${path}/`, endpointURL: '/api/graphql' }))
  })
  app.use(path, adminHeaders, express.static(getDistDirectory()))
}
