// How quick the assistant is, beside the least a bot can do on the same machine at the same moment.
import { PEOPLE, startSink } from './load.ts';
import { fsyncMs, machineNow, median, percentile } from './machine.ts';
import { begin, register, saves, says, stored, type Begun } from './people.ts';
import { measureAt, perRequest, perSecond, roundsLine, type Contender, type Round } from './rounds.ts';
import { STEPS } from '../support/people.ts';
import { startPeers } from './peers.ts';
import { startAssistant, startEcho } from './servers.ts';
import type { Target } from './targets.ts';

const ROUNDS = 5;
const SAYINGS = 150; // a person and round
const DISCUSSIONS = 3; // a person and round, of eight steps each
const WARM_UP = 2; // rounds that are not counted

const HELP_OF_ECHO = 1;
const STEP_OF_ECHO = 0.4;
const STEP_PROCESSOR = 2.2; // times the echo's
const STEP_P99 = 5; // times the echo's, and an fsync

export async function besideAnEcho(target: Target): Promise<void> {
  const sink = await startSink();
  const peers = await startPeers();
  const [echo, assistant] = await Promise.all([startEcho(), startAssistant({ MOST_DISCUSSIONS_AN_HOUR: '1000' })]);
  await register(assistant.url, sink.url);
  const before = fsyncMs();

  const says150 = () => says('help', SAYINGS, sink.url);
  const all: Begun[] = [];
  let discussions: Begun[][] = [];
  const bare: Contender = { what: 'a bare botbuilder echo on restify', server: echo, send: says150 };
  const help: Contender = { what: 'our help', server: assistant, send: says150 };
  const step: Contender = {
    what: 'an appraisal step (Action.Execute)',
    server: assistant,
    send: () => saves(discussions, sink.url),
  };
  const others = peers.map((peer): Contender => ({ ...peer, send: says150 }));
  const rounds = new Map<Contender, Round[]>([bare, help, step, ...others].map((one) => [one, []]));
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    discussions = await begin(DISCUSSIONS, assistant.url, sink.url);
    all.push(...discussions.flat());
    // One after the other within a round, so that all of them see the same machine.
    for (const [{ server, send }, own] of rounds) {
      const measured = await measureAt(server, send());
      if (round >= 1) own.push(measured);
    }
  }
  const after = fsyncMs();

  let kept = 0;
  for (const discussion of all) kept += await stored(discussion, assistant.url, sink.url);
  await Promise.all([echo, assistant, ...peers.map(({ server }) => server)].map((server) => server.stop()));
  sink.close();

  console.log(`
${PEOPLE} people at once, ${machineNow()}, ${ROUNDS} rounds after ${WARM_UP} of warming up. The servers run in processes of their own;
the assistant with its storage in a file, as npm start runs it, logging at info to a file. Load and a fake connector run
in this process. A page is safe on this disk after ${before.median.toFixed(1)} ms (99 in 100: ${before.p99.toFixed(1)}), afterwards ${after.median.toFixed(1)} ms (${after.p99.toFixed(1)}).

${'what'.padEnd(52)} requests/s    p50 ms    p99 ms    CPU ms
${[...rounds].map(([{ what }, own]) => roundsLine(what, own)).join('\n')}
`);
  const of = (one: Contender) => rounds.get(one) ?? [];
  /** Round by round, so that a slow moment of the machine counts for both. */
  const ratio = (one: Contender, figure: (round: Round) => number) =>
    median(of(one).map((round, n) => figure(round) / figure(of(bare)[n]!)));
  const rate = (one: Contender) => `${median(of(one).map(perSecond)).toFixed(0)} a second`;
  const p99 = (one: Contender) => median(of(one).map((round) => percentile(round.latencies, 0.99)));
  const beside = `${bare.what}: ${rate(bare)}`;
  const share = (one: Contender, least?: number) => {
    const found = ratio(one, perSecond);
    const promise = least === undefined ? {} : { limit: `at least ${least.toFixed(2)}`, isMet: found >= least };
    target({
      what: `${one.what}, as a share of the bare echo`,
      found: `${found.toFixed(2)} (${rate(one)})`,
      beside,
      ...promise,
    });
  };
  share(help, HELP_OF_ECHO);
  share(step, STEP_OF_ECHO);
  for (const other of others) share(other);
  const mostMs = STEP_P99 * p99(bare) + Math.max(before.p99, after.p99);
  target({
    what: 'a step, for 99 in 100',
    found: `${p99(step).toFixed(1)} ms`,
    beside: `the bare echo ${p99(bare).toFixed(1)} ms, an fsync ${Math.max(before.p99, after.p99).toFixed(1)} ms`,
    limit: `at most ${STEP_P99} echoes and an fsync: ${mostMs.toFixed(1)} ms`,
    isMet: p99(step) <= mostMs,
  });
  const processor = ratio(step, perRequest);
  target({
    what: 'processor time of a step',
    found: `${processor.toFixed(2)} times`,
    beside: `the bare echo ${median(of(bare).map(perRequest)).toFixed(2)} ms`,
    limit: `at most ${STEP_PROCESSOR} times`,
    isMet: processor <= STEP_PROCESSOR,
  });
  const expected = all.length * STEPS.length;
  target({
    what: 'steps that were stored, once each',
    found: String(kept),
    limit: String(expected),
    isMet: kept === expected,
  });
}
