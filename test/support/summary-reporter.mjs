// The last line of a run, alone on a line, for people and for CI: `12 passed, 0 failed`.
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    // At exit, because jest asks its own summary for its lines after every other reporter.
    process.once('exit', () => console.log(line));
  }
}
