// `npm run bench -- --azurite`: a step over the code for Azure, beside the same calls to storage without the bot.
import { STEPS } from '../support/people.ts';
import { randomUUID } from 'node:crypto';
import { DEVELOPMENT_ACCOUNT } from '../support/emulator.ts';
import { measure, PEOPLE, post, startSink } from './load.ts';
import { machineNow, median } from './machine.ts';
import { begin, register, saves } from './people.ts';
import { replay, startRecorder } from './replay.ts';
import { startAssistant, startAzurite } from './servers.ts';
import type { Target } from './targets.ts';

const ROUNDS = 5;
const WARM_UP = 2;
const DISCUSSIONS = 2; // a person and round, of eight steps each
const MOST_TIMES = 1.3;
const SETTINGS = { MOST_DISCUSSIONS_AN_HOUR: '1000' };

export async function overAzurite(target: Target): Promise<void> {
  const [sink, azurite] = await Promise.all([startSink(), startAzurite()]);
  const place = new URL(azurite.url).host;
  const connection = (at: string) => ({ ...SETTINGS, TABLES_CONNECTION_STRING: DEVELOPMENT_ACCOUNT.at(at) });
  const recorded = await record(place, sink.url, connection);
  const assistant = await startAssistant(connection(place));
  await register(assistant.url, sink.url);

  const ratios: number[] = [];
  const perStep = { bot: [] as number[], alone: [] as number[] };
  for (let round = 1 - WARM_UP; round <= ROUNDS; round++) {
    const discussions = await begin(DISCUSSIONS, assistant.url, sink.url);
    const steps = await measure(assistant.url, saves(discussions, sink.url));
    const others = Array.from({ length: PEOPLE }, () =>
      Array.from({ length: DISCUSSIONS }, () => renamed(recorded.ids)),
    );
    for (const names of others.flat()) await replay(place, DEVELOPMENT_ACCOUNT.key, recorded.beginning, names);
    const begun = performance.now();
    await Promise.all(
      others.map(async (own) => {
        for (const names of own) await replay(place, DEVELOPMENT_ACCOUNT.key, recorded.steps, names);
      }),
    );
    const alone = (performance.now() - begun) / (PEOPLE * DISCUSSIONS * STEPS.length);
    const bot = steps.took / steps.latencies.length;
    if (round < 1) continue;
    ratios.push(bot / alone);
    perStep.bot.push(bot);
    perStep.alone.push(alone);
  }
  await Promise.all([assistant.stop(), azurite.stop()]);
  sink.close();
  console.log(
    `\n${PEOPLE} callers over Azurite, ${machineNow()}: a step takes ${median(perStep.bot).toFixed(1)} ms of the whole, its ${recorded.steps.length / STEPS.length} calls to storage alone ${median(perStep.alone).toFixed(1)} ms.`,
  );
  const times = median(ratios);
  target({
    what: 'a step over Azurite',
    found: `${times.toFixed(2)} times`,
    beside: 'its calls alone',
    limit: `at most ${MOST_TIMES} times`,
    isMet: times <= MOST_TIMES,
  });
}

/** One discussion of one manager, step by step. */
async function record(place: string, sinkUrl: string, connection: (at: string) => Record<string, string>) {
  const recorder = await startRecorder(place);
  const assistant = await startAssistant(connection(recorder.place));
  await register(assistant.url, sinkUrl);
  recorder.taken();
  const [[discussion] = []] = await begin(1, assistant.url, sinkUrl, 1);
  if (!discussion) throw new Error('No discussion was begun.');
  const beginning = recorder.taken();
  for (const step of saves([[discussion]], sinkUrl)[0] ?? []) await post(assistant.url, JSON.stringify(step));
  const steps = recorder.taken();
  await assistant.stop();
  recorder.close();
  return {
    beginning,
    steps,
    ids: { discussion: discussion.id, manager: discussion.manager.id, person: discussion.person },
  };
}

/** Of the same length, and met nowhere else. */
function renamed(ids: { discussion: string; manager: string; person: string }): Map<string, string> {
  const [trust = '', id = ''] = ids.discussion.split('.');
  return new Map([
    [ids.discussion, `${trust}.${randomUUID().replaceAll('-', '').slice(0, id.length)}`],
    [ids.manager, randomUUID()],
    [ids.person, randomUUID()],
  ]);
}
