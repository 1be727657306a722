import { bundleTest } from './bundle-test.mjs'

const [file] = process.argv.slice(2)
process.stdout.write(
  await bundleTest({
    file,
    folder: process.env.TEST_BUNDLES,
    manifest: process.env.TEST_PACKAGES,
  }),
)
