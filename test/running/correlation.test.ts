// Every line that one activity has caused carries the same eight characters, which are those that people quote.
import { correlationOf, traceIn } from '../../src/running/correlation.ts';
import { openLog } from '../../src/running/log.ts';
import type { Store } from '../../src/storage/port.ts';
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { register, share } from '../support/people.ts';
import { startStorage } from '../support/storage.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

it.each<[string, string | undefined, string | undefined]>([
  ['as it is sent', `00-${TRACE}-${PARENT}-01`, TRACE],
  ['of a version to come, with more behind it', `01-${TRACE}-${PARENT}-01-more`, TRACE],
  ['left out', undefined, undefined],
  ['of a version that is none', `ff-${TRACE}-${PARENT}-01`, undefined],
  ['with a trace of zeros', `00-${'0'.repeat(32)}-${PARENT}-01`, undefined],
  ['with a parent of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`, undefined],
  ['in capitals', `00-${TRACE.toUpperCase()}-${PARENT}-01`, undefined],
  ['too short', `00-${TRACE.slice(1)}-${PARENT}-01`, undefined],
  ['with a line behind it', `00-${TRACE}-${PARENT}-01\n{"event":"x"}`, undefined],
])('a traceparent %s', (_what, header, trace) => expect(traceIn(header)).toBe(trace));

it('is of eight characters, and another for another activity', () => {
  const all = Array.from({ length: 1000 }, (_, n) => correlationOf(`chat\n${n}`));
  expect(all.filter((one) => !/^[0-9A-F]{8}$/.test(one))).toEqual([]);
  expect(new Set(all).size).toBe(1000);
});

describe('in the log', () => {
  const lines: Json[] = [];
  const bots: TestBot[] = [];
  let storage: Awaited<ReturnType<typeof startStorage>>;
  let isBroken = false;
  const open = async (): Promise<TestBot> => {
    const store = await storage.open();
    const broken: Store = {
      ...store,
      list: (...asked) => (isBroken ? Promise.reject(new Error('broken')) : store.list(...asked)),
    };
    const log = openLog('info', { write: (line) => void lines.push(JSON.parse(line) as Json) });
    const bot = await aBot({ store: broken, log, environment: { FACILITATORS: `DEMO=${alex.id}` } });
    bots.push(bot);
    return bot;
  };
  beforeEach(async () => {
    storage = await startStorage();
    isBroken = false;
    await open();
    for (const one of [alex, priya]) await register(bots[0]!, one);
    await bots[0]!.service.app.background.idle();
    lines.length = 0;
  });
  afterEach(async () => {
    await Promise.all(bots.splice(0).map((one) => one.close()));
    await storage.close();
  });
  const correlations = () => [...new Set(lines.map(({ correlation }) => correlation))];

  it('a fault has the number that is quoted, whichever machine met it', async () => {
    await open();
    isBroken = true;
    const [first] = bots;
    const activity = { ...activityFrom(alex, first!.connector.url), type: 'message', text: 'my appraisals' };
    for (const bot of bots) await bot.send(activity);
    const quoted = JSON.stringify(first!.chatOf(alex))
      .match(/quote the number [0-9A-F]{8}/g)!
      .map((one) => one.slice(-8));
    expect(quoted).toHaveLength(2);
    expect(correlations()).toEqual([...new Set(quoted)]);
    expect(correlations()).toHaveLength(1);
    expect(lines.filter(({ event }) => event === 'fault').map(({ number }) => number)).toEqual(quoted);
  });

  it('what is sent behind a press belongs to it, and carries the trace of whoever called', async () => {
    const [bot] = bots;
    await share(bot!, alex);
    const sent = lines.filter(({ event }) => event === 'notice');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.correlation).toMatch(/^[0-9A-F]{8}$/);
    lines.length = 0;
    isBroken = true;
    await fetch(`${bot!.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', traceparent: `00-${TRACE}-${PARENT}-01` },
      body: JSON.stringify({ ...activityFrom(alex, bot!.connector.url), type: 'message', text: 'my appraisals' }),
    });
    expect(lines.map(({ trace }) => trace)).toEqual([TRACE]);
  });

  it('a job has its own, each time', async () => {
    const [bot] = bots;
    await bot!.service.app.sweep();
    await bot!.service.app.background.idle();
    const jobs = lines.filter(({ event }) => event === 'job');
    expect(jobs.length).toBeGreaterThan(1);
    expect(new Set(jobs.map(({ correlation }) => correlation)).size).toBe(jobs.length);
    expect(correlations()).not.toContain(undefined);
  });
});
