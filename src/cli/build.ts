import { buildSite } from '@/build/build-site'

import { main } from './lib/main'

/** `npm run build`: the admin for production; the commands were bundled into `dist/` on the way. */
await main(() => buildSite({ force: true }))
