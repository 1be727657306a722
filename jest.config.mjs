/** @type {import('jest').Config} */
const common = {
  testEnvironment: '<rootDir>/tests/jest/environment.mjs',
  runtime: '<rootDir>/tests/jest/runtime.cjs',
  transform: {},
  // For Jest's own look at who imports whom (`--findRelatedTests`, `--watch`).
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@collections/(.*)$': '<rootDir>/collections/$1',
    '^@payload-config$': '<rootDir>/payload.config.ts',
  },
}

/** What rests on the way in which a unit of work is kept whole: asked of servers without transactions too. */
const unitsOfWork = [
  '<rootDir>/tests/int/database/**/*.test.ts',
  '<rootDir>/tests/int/workflow/{processes,releases,schedules,steps}.test.ts',
]

const integration = ['<rootDir>/tests/{int,refusals}/**/*.test.ts']

/** Decided before any adapter is asked, or by HTTP alone: the same on every engine, so asked on one. */
const oneEngine = [
  'int/api/cache-headers',
  'int/api/graphql-faults',
  'int/files/attacks',
  'refusals/graphql-writes',
  'refusals/languages',
  'refusals/other-writes',
  'refusals/side-doors',
  'refusals/steps',
  'refusals/texts',
  'refusals/workflow-data',
  'refusals/workflow-doors',
  'refusals/writes',
].map((name) => `<rootDir>/tests/${name}\\.test\\.ts$`)

/** They measure how long a server takes, so nothing runs beside them. */
const timedAttacks = [
  'accounts',
  'bounds',
  'connections',
  'graphql-cost',
  'rich-text',
  'stopping',
].map((name) => `<rootDir>/tests/attacks/${name}.test.ts`)

/** The same integration tests once for each engine; MongoDB only where there is one: with transactions (`MONGODB_TEST_URI`) and without. */
/** @type {import('jest').Config} */
export default {
  globalSetup: '<rootDir>/tests/jest/prepare.mjs',
  reporters: ['default', '<rootDir>/tests/jest/slowest-files.mjs'],
  testTimeout: 120_000,
  // More than CI has cores: tests wait a good deal, for mails and for a database of its own process.
  maxWorkers: process.env.MONGODB_TEST_URI ? 4 : 3,
  // What a test file leaves behind stays with its worker, which then begins anew.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/tests/architecture.test.ts'],
      setupFiles: ['<rootDir>/tests/setup/environment.ts', '<rootDir>/tests/setup/unit.ts'],
    },
    {
      ...common,
      displayName: 'sqlite',
      testMatch: integration,
      setupFiles: ['<rootDir>/tests/setup/environment.ts', '<rootDir>/tests/setup/sqlite.ts'],
    },
    {
      ...common,
      displayName: 'attacks',
      testMatch: ['<rootDir>/tests/attacks/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...timedAttacks.map((file) => `${file}$`)],
      setupFiles: ['<rootDir>/tests/setup/environment.ts', '<rootDir>/tests/setup/sqlite.ts'],
    },
    {
      ...common,
      displayName: 'timed-attacks',
      testMatch: timedAttacks,
      setupFiles: ['<rootDir>/tests/setup/environment.ts', '<rootDir>/tests/setup/sqlite.ts'],
      runner: '<rootDir>/tests/jest/serial-runner.mjs',
    },
    ...(process.env.MONGODB_TEST_URI
      ? [
          {
            ...common,
            displayName: 'mongodb',
            testMatch: integration,
            testPathIgnorePatterns: ['/node_modules/', ...oneEngine],
            setupFiles: [
              '<rootDir>/tests/setup/environment.ts',
              '<rootDir>/tests/setup/mongodb.ts',
            ],
          },
        ]
      : []),
    ...(process.env.MONGODB_BASIC_TEST_URI
      ? [
          {
            ...common,
            displayName: 'mongodb-basic',
            testMatch: unitsOfWork,
            setupFiles: [
              '<rootDir>/tests/setup/environment.ts',
              '<rootDir>/tests/setup/mongodb-basic.ts',
            ],
          },
        ]
      : []),
    ...(process.env.E2E_URL
      ? [{ ...common, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] }]
      : []),
  ],
}
