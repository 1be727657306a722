import type * as NodeModule from 'node:module'
import path from 'node:path'
import { runInThisContext } from 'node:vm'

import type * as Jsdom from 'jsdom'

/**
 * jsdom requires ES modules, which Node does and Jest's own loader does not: it is loaded by Node's,
 * outside of Jest's context.
 */
const { createRequire } = runInThisContext(
  'process.getBuiltinModule("node:module")',
) as typeof NodeModule

export const { JSDOM } = createRequire(path.resolve('package.json'))('jsdom') as typeof Jsdom
