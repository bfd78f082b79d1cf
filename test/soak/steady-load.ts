// Sixteen line managers who go on all day at the same pace: each asks for help, looks at their list, asks about a course, goes
// through all steps of a discussion, shares it and takes it back.
import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '../../src/bot/turn.ts';
import { addYears, dayOf } from '../../src/dates.ts';
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import { activityFrom, type Shown } from '../support/bot.ts';
import { FILLED } from '../support/builders.ts';
import { sentBy } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, NEXT, pressOn, register, STEPS } from '../support/people.ts';

const PEOPLE = 16;
const EACH_MS = 2000; // between two things that one person does
const A_ROUND_MS = 21 * EACH_MS;
const QUESTION = 'which course is there for a band 5 nurse new to chemotherapy?';

const personNamed = (part: string, n: number): Person => ({
  id: `00000000-0000-4000-8000-${part}${String(n).padStart(8, '0')}`,
  name: `Person ${n}`,
  tenantId: DEMO_TENANT,
});

export interface Load {
  /** Things done so far, and how long each took. */
  latencies: number[];
  /** Steps that were saved. */
  saves: number;
}

/** Resolves when the time is over and everybody has had their last answer. */
export async function steadyLoad(url: string, serviceUrl: string, isOver: () => boolean, load: Load): Promise<void> {
  const send = async (activity: Json): Promise<string> => {
    const sent = performance.now();
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await response.text();
    load.latencies.push(performance.now() - sent);
    if (!response.ok) throw new Error(`Answered with ${response.status}: ${text.slice(0, 500)}`);
    return text;
  };
  const type = (person: Person, text: string) => send({ ...activityFrom(person, serviceUrl), type: 'message', text });
  const press = async (person: Person, verb: string, data: Json = {}): Promise<Shown> => {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const name = 'adaptiveCard/action';
    const text = await send({ ...activityFrom(person, serviceUrl), type: 'invoke', name, value });
    return { card: (JSON.parse(text) as { value: Json }).value };
  };
  // What is typed is answered in the chat, where nobody looks: the card to begin with comes by its verb.
  const bot = { press, say: (person: Person) => press(person, 'appraisals.start') };

  const goesOn = async (n: number): Promise<void> => {
    const [manager, other] = [personNamed('aaaa', n), personNamed('bbbb', n)];
    await register(bot, other);
    let shown = await begin(bot, manager, { person: other.id, personName: other.name });
    const [id] = /DEMO\.[a-z0-9]{16,40}/.exec(JSON.stringify(sentBy(shown, NEXT).data)) ?? [];
    const pause = () => wait(EACH_MS);
    await wait((A_ROUND_MS * n) / PEOPLE); // so that they do not all do the same at the same moment
    for (let round = 1; !isOver(); round++) {
      for (const text of ['help', 'my appraisals', QUESTION]) {
        await type(manager, text);
        await pause();
      }
      for (const step of STEPS) {
        const form = await press(manager, 'appraisals.go', { id, step });
        await pause();
        shown = await pressOn(bot, manager, form, NEXT, typedAt(step, round));
        load.saves++;
        await pause();
      }
      shown = await pressOn(bot, manager, shown, 'Share to be agreed');
      await pause();
      shown = await pressOn(bot, manager, shown, 'Take it back to change it');
      await pause();
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, n) => goesOn(n)));
}

/** Where each step can be told from how it was saved before. */
const MARKED: Record<string, string> = {
  level: 'levelWords',
  education: 'fundingWords',
  goals: 'goal1',
  eportfolio: 'otherResource',
};
function typedAt(step: string, round: number): Json {
  const goals = { ...FILLED.goals, by1: addYears(dayOf(new Date()), 1) };
  return { ...(step === 'goals' ? goals : FILLED[step]), [MARKED[step] ?? 'discussed-education']: `Said ${round}` };
}
