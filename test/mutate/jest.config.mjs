// Only the tests that stand beside the rules: they start no bot, so each of thousands of broken rules costs milliseconds.
// Stryker follows each test from an environment of its own, which jest's own runner alone asks for.

/** @type {import('jest').Config} */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: (process.env.TESTS_BESIDE ?? '').split(' ').map((pattern) => `<rootDir>/${pattern}`),
  // All names, all roles, anything at all: they take seconds.
  testPathIgnorePatterns: ['\\.wide\\.test\\.ts$', '/with-a-model\\.test\\.ts$'],
  testSequencer: '<rootDir>/test/mutate/own-first.mjs',
  // CommonJS, because jest's own support for ES modules is still an experiment.
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // Written as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@rgrove/parse-xml/|jose/|temporal-polyfill/|temporal-utils/)'],
  testTimeout: 60_000,
  reporters: ['default'],
};
