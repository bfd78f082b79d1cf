/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // CommonJS, because jest's own support for ES modules is still an experiment.
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // Written as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@rgrove/parse-xml/|jose/|temporal-polyfill/|temporal-utils/)'],
  // The package's main file cannot be loaded in Node; the bundle can.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.min.js' },
  maxWorkers: 2,
  // Not a bound on how quick a test should be: it ends a run that hangs.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
};
