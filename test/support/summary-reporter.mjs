import { writeSync } from 'node:fs';

// Not a bound on how quick a file should be (the slowest takes three minutes beside other work): it ends a run that hangs.
const HANGS_AFTER_MS = 360_000;

// The last line of a run, alone on a line, for people and for CI: `12 passed, 0 failed`.
export default class SummaryReporter {
  #waiting = new Map();
  #passed = 0;

  onTestFileStart({ path }) {
    this.#waiting.set(path, setTimeout(() => this.#giveUp(), HANGS_AFTER_MS).unref());
  }

  onTestFileResult({ path }, { numPassingTests }) {
    clearTimeout(this.#waiting.get(path));
    this.#waiting.delete(path);
    this.#passed += numPassingTests;
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    // At exit, because jest asks its own summary for its lines after every other reporter.
    process.once('exit', () => console.log(line));
  }

  #giveUp() {
    const files = [...this.#waiting.keys()];
    // Straight to standard output, which jest keeps back for a moment.
    writeSync(1, `These never came to an end: ${files.join(', ')}.\n${this.#passed} passed, ${files.length} failed\n`);
    process.exit(1);
  }
}
