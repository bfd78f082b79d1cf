// A process of its own that has just started: how long its first questions take. Prints the milliseconds of each, beginning
// with the question whose number it is given: of the whole turn, or, with `alone`, of answering it without who asks and
// what waits for them.
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../src/config/config.ts';
import { DEMO_SETTINGS } from '../../src/local/demo.ts';
import { DEMO_TRUST } from '../../src/local/demo-people.ts';
import { openLog } from '../../src/running/log.ts';
import { openService } from '../../src/service.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { once } from './one-question.ts';
import { priya } from '../support/builders.ts';

/** As much work each as the other, more or less: whichever comes first is measured too. */
const ASKED = [
  'which course for a band 5 nurse new to chemotherapy?',
  'what is there for a support worker on communication?',
  'I am a CNS, something on palliative care',
  'ACP in haematology, which masters?',
];

const APART_MS = 100; // nobody asks in the same moment

const { store, close } = openSqlite(':memory:');
const service = openService({
  config: readConfig(DEMO_SETTINGS, true),
  store,
  log: openLog('silent'),
  now: () => new Date(),
  baseUrl: 'http://localhost',
  chatLink: '',
  client: { hasPicker: false, hasFileConsent: false },
});
const says = { person: priya, isPrivate: true, text: '', input: undefined };
await service.app.sweep();
await service.app.answer({ ...says, at: new Date(), verb: 'people.choose-trust', input: { trust: DEMO_TRUST } });
// What any first words cost is no price of a question.
await service.app.answer({ ...says, at: new Date(), text: 'help' });

async function turnOf(text: string): Promise<number> {
  const begun = performance.now();
  await service.app.answer({ ...says, at: new Date(), text });
  return performance.now() - begun;
}

const from = Number(process.argv[2]);
const isAlone = process.argv[3] === 'alone';
const took: number[] = [];
for (const text of [...ASKED.slice(from), ...ASKED.slice(0, from)]) {
  await wait(APART_MS);
  took.push(isAlone ? once(text, {}) : await turnOf(text));
}
console.log(JSON.stringify(took));
await service.close();
close();
