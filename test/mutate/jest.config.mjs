// Only the tests that stand beside the rules: they start no bot, so each of thousands of broken rules costs milliseconds.
import project from '../../jest.config.mjs';

/** @type {import('jest').Config} */
export default {
  ...project,
  rootDir: '../..',
  testMatch: (process.env.TESTS_BESIDE ?? '').split(' ').map((pattern) => `<rootDir>/${pattern}`),
  // All names, all roles, anything at all: they take seconds.
  testPathIgnorePatterns: ['\\.wide\\.test\\.ts$', '/with-a-model\\.test\\.ts$'],
  testSequencer: '<rootDir>/test/mutate/own-first.mjs',
  reporters: ['default'],
};
