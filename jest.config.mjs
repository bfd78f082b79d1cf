/** @type {import('jest').Config} */
export default {
  // Each file in plain Node, as the bot itself runs: what files share is loaded once, which halves the time of all.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/end-with-the-run.mjs'],
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
};
