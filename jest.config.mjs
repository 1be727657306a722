/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/tests/setup/style-stub.ts',
    '^jsdom$': '<rootDir>/tests/setup/jsdom.ts',
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

const integration = ['<rootDir>/tests/{attacks,int,refusals}/**/*.test.ts']

/** The same integration tests once for each engine; MongoDB only where there is one: with transactions (`MONGODB_TEST_URI`) and without. */
/** @type {import('jest').Config} */
export default {
  testTimeout: 120_000,
  // One more than CI has cores: tests of the public forms and of mails wait a good deal.
  maxWorkers: 3,
  // Jest frees no ES modules between files: with 3 GB of them a worker is several times slower.
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
    ...(process.env.MONGODB_TEST_URI
      ? [
          {
            ...common,
            displayName: 'mongodb',
            testMatch: integration,
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
