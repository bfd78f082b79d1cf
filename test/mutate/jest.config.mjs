// Only the tests that stand beside a rule: they start no bot, so each of thousands of broken rules costs them milliseconds.
import project from '../../jest.config.mjs';

/** @type {import('jest').Config} */
export default {
  ...project,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/test/features/*/domain.test.ts',
    '<rootDir>/test/features/*/domain/**/*.test.ts',
    '<rootDir>/test/{reading,outbox,records}/**/*.test.ts',
  ],
  // All names, all roles, anything at all: they take seconds.
  testPathIgnorePatterns: ['\\.wide\\.test\\.ts$', '/with-a-model\\.test\\.ts$'],
  reporters: ['default'],
};
