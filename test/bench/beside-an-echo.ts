// How quick the assistant is, beside the least a bot can do on the same machine at the same moment.
import { cpus } from 'node:os';
import { joined, measure, nothing, PEOPLE, startSink, type Measured } from './load.ts';
import { begin, register, saves, says, stored, type Begun } from './people.ts';
import { startAssistant, startEcho } from './servers.ts';
import type { Target } from './targets.ts';

const ROUNDS = 5;
const SAYINGS = 150; // a person and round
const DISCUSSIONS = 3; // a person and round, of eight steps each
const WARM_UP = 2; // rounds that are not counted

export async function besideAnEcho(target: Target): Promise<void> {
  const sink = await startSink();
  const [echo, assistant] = await Promise.all([startEcho(), startAssistant({ MOST_DISCUSSIONS_AN_HOUR: '1000' })]);
  await register(assistant.url, sink.url);

  const totals = { echo: nothing, help: nothing, step: nothing };
  const all: Begun[] = [];
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    const discussions = await begin(DISCUSSIONS, assistant.url, sink.url);
    all.push(...discussions.flat());
    // One after the other within a round, so that all three see the same machine.
    const measured = {
      echo: await measure(echo.url, says('help', SAYINGS, sink.url)),
      help: await measure(assistant.url, says('help', SAYINGS, sink.url)),
      step: await measure(assistant.url, saves(discussions, sink.url)),
    };
    if (round < 1) continue;
    for (const what of ['echo', 'help', 'step'] as const) totals[what] = joined(totals[what], measured[what]);
  }

  let kept = 0;
  for (const discussion of all) kept += await stored(discussion, assistant.url, sink.url);
  await Promise.all([echo.stop(), assistant.stop()]);
  sink.close();

  const expected = all.length * 8;
  console.log(`
${PEOPLE} people at once on ${cpus().length} cores, ${ROUNDS} rounds after ${WARM_UP} of warming up. The servers run in processes of their own; the assistant with
its storage in a file, as npm start runs it, logging at info to a file. Load and a fake connector run in this process.

${'what'.padEnd(44)} requests/s    p50 ms    p99 ms
${line('a bare botbuilder echo on restify', totals.echo)}
${line('our help', totals.help)}
${line('an appraisal step (Action.Execute)', totals.step)}
`);
  const ratio = perSecond(totals.help) / perSecond(totals.echo);
  target('help at 0.85 of the bare echo or more', ratio >= 0.85, ratio.toFixed(2));
  target('a step at 250 a second or more', perSecond(totals.step) >= 250, perSecond(totals.step).toFixed(0));
  target(
    'a step under 100 ms for 99 in 100',
    percentile(totals.step, 0.99) < 100,
    `${percentile(totals.step, 0.99).toFixed(1)} ms`,
  );
  target('every step was stored once', kept === expected, `${kept} of ${expected}`);
}

const perSecond = ({ took, latencies }: Measured) => (latencies.length / took) * 1000;
const percentile = ({ latencies }: Measured, p: number) =>
  latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * p)] ?? NaN;
const line = (what: string, measured: Measured) =>
  [
    what.padEnd(44),
    perSecond(measured).toFixed(0).padStart(10),
    percentile(measured, 0.5).toFixed(1).padStart(9),
    percentile(measured, 0.99).toFixed(1).padStart(9),
  ].join(' ');
