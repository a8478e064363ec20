// Every project reads the libraries from their source, so that no test ever runs against a stale build.
const swc = (web) => ({
  '^.+\\.(ts|tsx|mts)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: web, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
});

const node = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@anteroom/source', 'node', 'node-addons'] },
  transform: swc(false),
};

const project = (displayName, rootDir, testMatch, more = {}) => ({
  ...node,
  displayName,
  rootDir: `${__dirname}/${rootDir}`,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

const patient = { setupFilesAfterEnv: [`${__dirname}/test/support/patience.cjs`] };

// What is put to a real EventStoreDB; `npm run test:eventstore` runs nothing else, and says what is missing.
const withoutServer = process.env.EVENTSTORE_URL ? {} : { testPathIgnorePatterns: ['/node_modules/', '/against-a-server\\.spec\\.ts$'] };

module.exports = {
  // One worker fewer than cores, as Jest would have it, is one process for everything on a small machine.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 120_000,
  projects: [
    project('domain', 'libs/domain', ['src/**/*.spec.ts']),
    project('media', 'libs/media', ['src/**/*.spec.ts'], patient),
    project('api', 'apps/api', ['src/**/*.spec.ts'], withoutServer),
    project('web', 'apps/web', ['src/**/*.spec.ts', 'src/**/*.spec.tsx'], {
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['@anteroom/source', 'browser'] },
      transform: swc(true),
      setupFilesAfterEnv: ['<rootDir>/../../test/support/jsdom.cjs'],
      moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/../../test/support/no-styles.cjs' },
    }),
    project('docs', 'test', ['*.spec.ts', 'histories/*.spec.ts', '!*.e2e.spec.ts'], patient),
    project('e2e', 'test', ['**/*.e2e.spec.ts'], patient),
    project('journeys', 'test', ['journeys/**/*.spec.ts'], patient),
  ],
};
