import { Router } from 'express'

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>No account yet · Cohesion Desk</title>
  </head>
  <body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem">
    <h1>No account yet</h1>
    <p>There is no registration. The operator makes the first account on the machine itself:</p>
    <pre style="white-space: pre-wrap">npm run user:create -- --email you@example.eu --name "Your Name"</pre>
    <p><a href="/admin">Log in</a></p>
  </body>
</html>
`

/** In the place of Payload's form that makes its first visitor an administrator: how it is done. */
export const noRegistration = (): Router => {
  const router = Router()
  router.get('/admin/create-first-user', (_req, res) => {
    res.type('html').send(PAGE)
  })
  return router
}
