import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Configuration of a test file: set before any module reads it. */
const folder = mkdtempSync(path.join(process.env.TEST_ROOT ?? tmpdir(), 'file-'))
process.env.PAYLOAD_SECRET = 'a-secret-for-tests-only-0123456789'
process.env.LOG_LEVEL ??= 'silent'
// A walk over all doors is one network that asks for very much. Attacks set a budget of their own.
process.env.READ_BUDGET ??= '0'
process.env.MEDIA_DIR = path.join(folder, 'media')
process.env.TEST_FOLDER = folder
