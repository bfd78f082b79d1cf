// How quick the assistant is, beside the least a bot can do on the same machine at the same moment.
import { nothing, joined, measure, PEOPLE, startSink, type Measured } from './load.ts';
import { fsyncMs, machineNow, median, percentile, processorMs } from './machine.ts';
import { begin, register, saves, says, stored, type Begun } from './people.ts';
import { STEPS } from '../support/people.ts';
import { startAssistant, startEcho, type Server } from './servers.ts';
import type { Target } from './targets.ts';

const ROUNDS = 5;
const SAYINGS = 150; // a person and round
const DISCUSSIONS = 3; // a person and round, of eight steps each
const WARM_UP = 2; // rounds that are not counted

const WHAT = {
  echo: 'a bare botbuilder echo on restify',
  help: 'our help',
  step: 'an appraisal step (Action.Execute)',
} as const;
type What = keyof typeof WHAT;
interface Round extends Measured {
  processor: number;
}

export async function besideAnEcho(target: Target): Promise<void> {
  const sink = await startSink();
  const [echo, assistant] = await Promise.all([startEcho(), startAssistant({ MOST_DISCUSSIONS_AN_HOUR: '1000' })]);
  await register(assistant.url, sink.url);
  const before = fsyncMs();

  const rounds: Record<What, Round>[] = [];
  const all: Begun[] = [];
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    const discussions = await begin(DISCUSSIONS, assistant.url, sink.url);
    all.push(...discussions.flat());
    // One after the other within a round, so that all three see the same machine.
    const measured = {
      echo: await measureAt(echo, says('help', SAYINGS, sink.url)),
      help: await measureAt(assistant, says('help', SAYINGS, sink.url)),
      step: await measureAt(assistant, saves(discussions, sink.url)),
    };
    if (round >= 1) rounds.push(measured);
  }
  const after = fsyncMs();

  let kept = 0;
  for (const discussion of all) kept += await stored(discussion, assistant.url, sink.url);
  await Promise.all([echo.stop(), assistant.stop()]);
  sink.close();

  console.log(`
${PEOPLE} people at once, ${machineNow()}, ${ROUNDS} rounds after ${WARM_UP} of warming up. The servers run in processes of their own;
the assistant with its storage in a file, as npm start runs it, logging at info to a file. Load and a fake connector run
in this process. A page is safe on this disk after ${before.median.toFixed(1)} ms (99 in 100: ${before.p99.toFixed(1)}), afterwards ${after.median.toFixed(1)} ms (${after.p99.toFixed(1)}).

${'what'.padEnd(44)} requests/s    p50 ms    p99 ms    CPU ms
${(['echo', 'help', 'step'] as const).map((what) => line(what, rounds)).join('\n')}
`);
  const ratio = (what: What, of: (round: Round) => number) =>
    median(rounds.map((round) => of(round[what]) / of(round.echo)));
  const p99 = (what: What) => median(rounds.map((round) => percentile(round[what].latencies, 0.99)));
  const fsync = Math.max(before.p99, after.p99);
  const [help, step, processor] = [ratio('help', perSecond), ratio('step', perSecond), ratio('step', perRequest)];
  target('help at 0.85 of the bare echo or more (median of the rounds)', help >= 0.85, help.toFixed(2));
  target('a step at 0.4 of it or more', step >= 0.4, step.toFixed(2));
  target(
    'a step for 99 in 100 within five times the echo’s and one fsync',
    p99('step') <= 5 * p99('echo') + fsync,
    `${p99('step').toFixed(1)} ms, ${(5 * p99('echo') + fsync).toFixed(1)} allowed`,
  );
  target('processor time of a step at most 2.2 times the echo’s', processor <= 2.2, processor.toFixed(2));
  const expected = all.length * STEPS.length;
  target('every step was stored once', kept === expected, `${kept} of ${expected}`);
}

async function measureAt({ url, pid }: Server, sent: Parameters<typeof measure>[1]): Promise<Round> {
  const before = processorMs(pid);
  const measured = await measure(url, sent);
  return { ...measured, processor: processorMs(pid) - before };
}

const perSecond = ({ took, latencies }: Measured) => (latencies.length / took) * 1000;
const perRequest = ({ processor, latencies }: Round) => processor / latencies.length;

function line(what: What, rounds: readonly Record<What, Round>[]): string {
  const own = rounds.map((round) => round[what]);
  const { took, latencies } = own.reduce<Measured>(joined, nothing);
  return [
    WHAT[what].padEnd(44),
    perSecond({ took, latencies }).toFixed(0).padStart(10),
    percentile(latencies, 0.5).toFixed(1).padStart(9),
    percentile(latencies, 0.99).toFixed(1).padStart(9),
    median(own.map(perRequest)).toFixed(2).padStart(9),
  ].join(' ');
}
