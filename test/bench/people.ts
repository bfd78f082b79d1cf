// Sixteen line managers and what they send: words to help with, and discussions to fill in.
import { DEMO_TENANT } from '../../src/local/demo-people.ts';
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom } from '../support/bot.ts';
import { FILLED, NOW } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { STEPS } from '../support/people.ts';
import { PEOPLE, post } from './load.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const numbered = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(8, '0')}`;

const managers: Person[] = Array.from({ length: PEOPLE }, (_, n) => ({
  id: numbered('aaaa', n),
  name: `Manager ${n}`,
  tenantId: DEMO_TENANT,
}));

export const says = (text: string, times: number, serviceUrl: string): Json[][] =>
  managers.map((manager) =>
    Array.from({ length: times }, () => ({ ...activityFrom(manager, serviceUrl), type: 'message', text })),
  );

/** One of them asks one thing after the other. */
export const asks = (texts: readonly string[], serviceUrl: string): Json[][] => [
  texts.map((text) => ({ ...activityFrom(managers[0]!, serviceUrl), type: 'message', text })),
];

const press = (person: Person, serviceUrl: string, verb: string, data: Json): Json => ({
  ...activityFrom(person, serviceUrl),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

/** Presses a button and gives the card that came back, as text. */
async function pressed(url: string, activity: Json): Promise<string> {
  const { text } = await post(url, JSON.stringify(activity));
  const answer = JSON.parse(text) as { type?: string; value?: unknown };
  if (answer.type !== CARD) throw new Error(`Not answered with a card: ${text.slice(0, 500)}`);
  return JSON.stringify(answer.value);
}

let begun = 0;
export interface Begun {
  manager: Person;
  /** The id of the appraised person. */
  person: string;
  id: string;
}

export const register = (url: string, serviceUrl: string) =>
  Promise.all(
    managers.map((manager) => pressed(url, press(manager, serviceUrl, 'people.choose-trust', { trust: 'DEMO' }))),
  );

/** Every manager, or the first few of them, begins so many discussions; nothing of this is measured. */
export const begin = (each: number, url: string, serviceUrl: string, people = PEOPLE): Promise<Begun[][]> =>
  Promise.all(
    managers.slice(0, people).map(async (manager) => {
      const own: Begun[] = [];
      for (let n = 0; n < each; n++) {
        const number = ++begun;
        const person = numbered('bbbb', number);
        const id = `DEMO.bench${String(number).padStart(19, '0')}`;
        await pressed(
          url,
          press(manager, serviceUrl, 'appraisals.begin', {
            submission: `${id}~starter-2023~start~0`,
            person,
            personName: `Person ${number}`,
            role: 'Clinical Nurse Specialist',
            kind: 'appraisal',
            heldOn: NOW.toISOString().slice(0, 10),
            level: 'enhanced',
          }),
        );
        own.push({ manager, person, id });
      }
      return own;
    }),
  );

/** Every step of every discussion, one after the other: each is a real save with the next card as its answer. */
export const saves = (discussions: Begun[][], serviceUrl: string): Json[][] =>
  discussions.map((own) =>
    own.flatMap(({ manager, id }) =>
      STEPS.map((step) =>
        press(manager, serviceUrl, 'appraisals.save', { submission: `${id}~starter-2023~${step}~0`, ...FILLED[step] }),
      ),
    ),
  );

/** How many saves are stored: the summary carries the version of the record, which each save raises by one. */
export async function stored({ manager, id }: Begun, url: string, serviceUrl: string): Promise<number> {
  const card = await pressed(url, press(manager, serviceUrl, 'appraisals.go', { id, step: 'summary' }));
  const version = /~starter-2023~~(\d+)"/.exec(card)?.[1];
  if (!version || !card.includes('Nothing is missing')) throw new Error(`Something of ${id} was not stored.`);
  return Number(version) - 1;
}
