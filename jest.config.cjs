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

module.exports = {
  projects: [
    project('domain', 'libs/domain', ['src/**/*.spec.ts']),
    project('media', 'libs/media', ['src/**/*.spec.ts']),
    project('api', 'apps/api', ['src/**/*.spec.ts'], { testTimeout: 20_000 }),
    project('web', 'apps/web', ['src/**/*.spec.ts', 'src/**/*.spec.tsx'], {
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['@anteroom/source', 'browser'] },
      transform: swc(true),
      setupFilesAfterEnv: ['<rootDir>/../../test/support/jsdom.cjs'],
      testTimeout: 20_000,
      moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/../../test/support/no-styles.cjs' },
    }),
    project('docs', 'test', ['*.spec.ts', '!*.e2e.spec.ts'], { testTimeout: 60_000 }),
    project('e2e', 'test', ['**/*.e2e.spec.ts'], { testTimeout: 30_000 }),
    project('journeys', 'test', ['journeys/**/*.spec.ts'], { testTimeout: 120_000 }),
  ],
};
