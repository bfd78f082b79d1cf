// Activities that no client would send, and presses with what no card holds: for fast-check.
import fc from 'fast-check';
import { activityFrom } from './bot.ts';
import { alex, priya, sam } from './builders.ts';
import type { Json } from './connector.ts';
import { WRONG_SHAPES } from './odd-requests.ts';

const letters = fc.string({ unit: 'binary', maxLength: 60 });
const halfLetters = fc.constantFrom('\ud800', 'x\udfff', '\u2028', '\u2029', '\0', '‮', '<at>x</at>', '__proto__', '');
const words = fc.oneof(letters, halfLetters, fc.constantFrom('help', 'appraisal', 'my appraisals', 'resume', 'levels'));
const anything = fc.anything({ maxDepth: 3, withNullPrototype: false, values: [fc.jsonValue(), words] }).map(asJson);

/** As it goes over the wire: what JSON cannot say is not there. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

/** An activity with some of its parts replaced by anything. */
const bent = (parts: string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...parts), anything), { maxLength: 3 })
    .map((all) => Object.fromEntries(all) as Json);

const PARTS =
  'type id name text from recipient conversation channelData entities attachments value action replyToId channelId serviceUrl deliveryMode membersAdded membersRemoved locale callerId'.split(
    ' ',
  );
const KINDS: Json[] = [
  { type: 'message', text: 'help' },
  { type: 'message', text: 'which course fits me?' },
  { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'people.help', data: {} } } },
  { type: 'invoke', name: 'composeExtension/query', value: { parameters: [{ name: 'q', value: 'cns' }] } },
  { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'decline', context: { token: 'x' } } },
  { type: 'installationUpdate', action: 'add' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
];

/** What Teams tells of a team, and its parts. */
const TOLD = { team: { id: '19:team', name: 'Cancer team' }, channel: { id: '19:channel', name: 'ACCEND' } };
const TOLD_PARTS = ['team', 'channel', 'eventType', 'settings', 'tenant'];
const EVENTS = [
  'teamRenamed',
  'teamArchived',
  'teamDeleted',
  'channelRenamed',
  'channelDeleted',
  'channelRestored',
  '',
];

export interface Attempt {
  activity: Json;
  /** Of what must be refused, so that nothing may be kept of it. */
  isWrong: boolean;
}

export function attempts(serviceUrl: string, presses: { verb: string; fields: string[] }[]): fc.Arbitrary<Attempt> {
  const people = fc.constantFrom(alex, priya, sam);
  const from = (kind: fc.Arbitrary<Json>) =>
    fc.tuple(people, kind).map(([person, changes]) => ({ ...activityFrom(person, serviceUrl), ...changes }));
  const value = fc.oneof(words, anything);
  const press = fc.constantFrom(...presses).chain(({ verb, fields }) =>
    fc
      .dictionary(fc.oneof({ weight: 4, arbitrary: fc.constantFrom('submission', ...fields) }, words), value, {
        maxKeys: 6,
      })
      .map((data) => ({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data } },
      })),
  );
  const typed = words.map((text) => ({ type: 'message', text }));
  const odd = fc.tuple(fc.constantFrom(...KINDS), bent(PARTS)).map(([kind, changes]) => ({ ...kind, ...changes }));
  const toldOf = fc
    .tuple(
      fc.constantFrom('conversationUpdate', 'installationUpdate', 'message'),
      fc.constantFrom(...EVENTS),
      bent(TOLD_PARTS),
    )
    .map(([type, eventType, changes]) => ({
      type,
      action: 'add',
      conversation: { id: '19:channel', conversationType: 'channel', tenantId: alex.tenantId },
      channelData: { ...TOLD, eventType, settings: { selectedChannel: TOLD.channel }, ...changes },
    }));
  const wrong = fc.constantFrom(...WRONG_SHAPES).map(([, changes]) => ({ type: 'message', ...changes }));
  const mayBe = (kind: fc.Arbitrary<Json>) => from(kind).map((activity) => ({ activity, isWrong: false }));
  return fc.oneof(
    { weight: 5, arbitrary: mayBe(press) },
    { weight: 2, arbitrary: mayBe(typed) },
    { weight: 4, arbitrary: mayBe(odd) },
    { weight: 2, arbitrary: mayBe(toldOf) },
    { weight: 1, arbitrary: from(wrong).map((activity) => ({ activity, isWrong: true })) },
  );
}
