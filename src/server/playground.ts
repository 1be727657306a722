import { getDistDirectory, renderAltair } from 'altair-static'
import express, { type Express } from 'express'

import { developmentHeaders } from './middleware/security-headers'

/** The GraphQL playground, served from the package itself: it works offline. Development only. */
export const playground = (app: Express): void => {
  const path = '/api/graphql-playground'
  app.get(path, developmentHeaders, (req, res) => {
    // Its own files are found relative to the slash.
    if (!req.path.endsWith('/')) return res.redirect(`${path}/`)
    return res.type('html').send(renderAltair({ baseURL: `${path}/`, endpointURL: '/api/graphql' }))
  })
  app.use(path, developmentHeaders, express.static(getDistDirectory()))
}
