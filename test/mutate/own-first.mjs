// The tests that bear the name of the rule that is broken run first: most broken rules are met there, and the others need not be started.
import { basename } from 'node:path';

export default class OwnFirst {
  #isOwn;

  /** The files broken in this run are what jest is asked to find tests for: one, or all of them when nothing is broken yet. */
  constructor({ globalConfig }) {
    const rules = (globalConfig.nonFlagArgs ?? []).map((file) => basename(file, '.ts'));
    this.#isOwn = ({ path }) => rules.some((name) => path.endsWith(`/${name}.test.ts`));
  }
  sort(tests) {
    return [...tests.filter(this.#isOwn), ...tests.filter((test) => !this.#isOwn(test))];
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
