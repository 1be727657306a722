const { pathToFileURL } = require('node:url')

const { default: JestRuntime } = require('jest-runtime')

const CIRCUS = require.resolve('jest-circus/runner').replace(/runner\.js$/, 'jestAdapterInit.js')

let loads = 0

/**
 * Test files are bundled and loaded by Node itself, into the one context that there is: Jest's own
 * loader would read 4,200 modules for each of them, and a context of its own would know other
 * arrays and errors than the packages do, which a worker loads once.
 */
module.exports = class BundledRuntime extends JestRuntime {
  constructor(...args) {
    super(...args)
    this.testFile = args[6]
  }

  /** Of the process that there is: it stays as it is. */
  installGetBuiltinModule() {}

  unstable_shouldLoadAsEsm() {
    return true
  }

  async unstable_importModule(file) {
    const { bundleTest } = await import('./bundle-test.mjs')
    globalThis[Symbol.for('cohesion-desk.jest')] = this.requireModuleOrMock(file, '@jest/globals')
    const bundle = await bundleTest({
      file,
      folder: process.env.TEST_BUNDLES,
      manifest: process.env.TEST_PACKAGES,
    })
    loads += 1
    // Each time another address, so that each test file has its own of whatever is ours.
    return import(`${pathToFileURL(bundle).href}?${loads}`)
  }

  /** Jest's own parts, of which the test framework keeps something about the file it runs. */
  requireInternalModule(file) {
    if (file === CIRCUS) Reflect.deleteProperty(require.cache, CIRCUS)
    return require(file)
  }
}
