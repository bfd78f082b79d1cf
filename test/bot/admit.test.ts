// Who is let in with which right, and what is settled first.
import { admit, searchIn, type Admission, type KnownPerson, type AdmissionRequest } from '../../src/bot/admit.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { alex, NOW } from '../support/builders.ts';

const NEW: KnownPerson = { roles: ['anybody'] };
const UNCONFIRMED: KnownPerson = { roles: ['anybody', 'staff'], trustId: 'RHM', trusts: ['RHM'] };
const STAFF: KnownPerson = { ...UNCONFIRMED, roles: ['anybody', 'staff', 'confirmed staff'] };
const FACILITATOR: KnownPerson = { ...STAFF, roles: [...STAFF.roles, 'facilitator'] };
const ADMINISTRATOR: KnownPerson = { roles: ['anybody', 'administrator'] };
const CHOSEN_AS = { rolesToCome: ['facilitator'] } as const;
const CHOSEN: KnownPerson = { ...NEW, ...CHOSEN_AS };
const CHOSEN_FOR_ELSE: KnownPerson = { ...NEW, rolesToCome: ['clinical lead'] };
const NAMED: KnownPerson = { ...STAFF, profile: { name: 'Alex as before' } };

const turn = { person: alex, at: NOW, isPrivate: true };
const letIn = (is: Admission) => ('asking' in is ? (is.asking.trustId ?? 'let in') : is.settle);
const outcome = (wanted: AdmissionRequest, known: KnownPerson) =>
  admit(wanted, turn, async () => known).then(letIn, (error: Error) =>
    error instanceof Refusal ? error.message : 'fault',
  );

it.each<[AdmissionRequest['right'], string, KnownPerson, string]>([
  ['see what the bot can do', 'somebody new', NEW, 'let in'],
  ['see what the bot can do', 'staff', STAFF, 'let in'],
  ['start an appraisal', 'somebody new', NEW, 'no Trust'],
  ['start an appraisal', 'somebody who only said so', UNCONFIRMED, 'RHM'],
  ['propose a statement', 'somebody new', NEW, 'no Trust'],
  ['propose a statement', 'somebody who only said so', UNCONFIRMED, 'unconfirmed'],
  ['propose a statement', 'staff', STAFF, 'RHM'],
  ['answer course questions', 'staff', STAFF, NOT_YOURS],
  ['answer course questions', 'an administrator', ADMINISTRATOR, NOT_YOURS],
  ['answer course questions', 'a facilitator', FACILITATOR, 'RHM'],
  ['answer course questions', 'somebody who was made one and has not said where they work', CHOSEN, 'no Trust'],
  ['fill in the return', 'somebody who was made something else', CHOSEN_FOR_ELSE, NOT_YOURS],
  ['import posts', 'an administrator who was made one as well', { ...ADMINISTRATOR, ...CHOSEN_AS }, 'let in'],
  ['import posts', 'an administrator who works nowhere', ADMINISTRATOR, 'let in'],
  ['edit the catalogue', 'a facilitator', FACILITATOR, NOT_YOURS],
  ['agree my appraisal', 'somebody new: the record is asked later', NEW, 'let in'],
])('to %s: %s', async (right, _who, known, expected) => expect(await outcome({ right }, known)).toBe(expected));

it('knows the Trust of somebody who asks what anybody may, where that was asked for', async () =>
  expect(await outcome({ right: 'ask about courses', asksTrust: true }, STAFF)).toBe('RHM'));

it('reads nothing for what anybody may do, nor for a record where Teams said the name', async () => {
  const nobodyIsRead = (): never => {
    throw new Error('was read');
  };
  for (const right of ['see what the bot can do', 'agree my appraisal'] as const)
    expect(await admit({ right }, turn, nobodyIsRead)).toMatchObject({ asking: { right, person: alex } });
});

it('calls somebody what they were called before, where Teams does not say it', async () =>
  expect(
    await admit({ right: 'agree my appraisal' }, { ...turn, person: { ...alex, name: '' } }, async () => NAMED),
  ).toMatchObject({ asking: { person: { ...alex, name: 'Alex as before' } } }));

it.each<[string, KnownPerson, string[]]>([
  ['staff', STAFF, ['found in RHM']],
  ['somebody new', NEW, []],
])('a search finds for %s what they may see', async (_who, known, expected) => {
  const search = { right: 'copy the statement' as const, find: async (_: string, at?: string) => [`found in ${at}`] };
  expect(await searchIn(search, { ...turn, text: 'enh', input: {} }, async () => known)).toEqual(expected);
});

it('a search that is refused finds nothing, and a fault is a fault', async () => {
  const failing = (error: Error) =>
    searchIn(
      {
        right: 'copy the statement',
        find: async () => {
          throw error;
        },
      },
      { ...turn, text: '', input: {} },
      async () => STAFF,
    );
  expect(await failing(new Refusal('no'))).toEqual([]);
  await expect(failing(new Error('broken'))).rejects.toThrow('broken');
});
