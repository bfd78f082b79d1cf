// A file that is held: how long, under which name, and which decision about it was made before.
import {
  DocumentDecision,
  HeldFile,
  HeldFileId,
  holdEndOf,
  madeBefore,
  newHeldId,
  returnedName,
  type MadeDocument,
} from '../../../../../src/features/job-descriptions/domain/statement/held.ts';
import { NOW, alex } from '../../../../support/builders.ts';

const RANDOM = '0123456789abcdef01234567';
const HOUR = 3_600_000;

it.each<[string, boolean, string]>([
  ['a day', false, new Date(NOW.getTime() + 24 * HOUR).toISOString()],
  ['for good, where the Trust keeps files', true, '9999-01-01T00:00:00.000Z'],
])('is held for %s', (_how, isKept, until) => {
  const id = newHeldId(NOW, RANDOM, isKept);
  expect(HeldFileId.parse(id)).toBe(id);
  expect(id).toMatch(new RegExp(`\\.${RANDOM}$`));
  expect(holdEndOf(id).toISOString()).toBe(until);
});

it.each([
  '',
  RANDOM,
  `1234567.${RANDOM}`,
  `12345678901.${RANDOM}`,
  `12345678.${RANDOM}0`,
  `12345678.${RANDOM.slice(1)}`,
  `1234567A.${RANDOM}`,
  `12345678.${RANDOM.replace('a', 'g')}`,
  `x|12345678.${RANDOM}`,
  `12345678x${RANDOM}`,
])('takes “%s” for no file of ours', (id) => expect(HeldFileId.safeParse(id).success).toBe(false));

const decision = (change: Partial<DocumentDecision> = {}): DocumentDecision =>
  DocumentDecision.parse({ level: 'enhanced', withEducation: true, byName: 'Alex', at: NOW.toISOString(), ...change });
const made = (sentence: string): MadeDocument => ({ is: 'inserted', sentence, preview: [], size: 1, fingerprint: 'f' });
const held = HeldFile.parse({
  id: newHeldId(NOW, RANDOM, false),
  fileName: 'JD.docx',
  person: { tenantId: alex.tenantId, id: alex.id },
  pieces: 1,
  heldAt: NOW.toISOString(),
  decisions: [
    { ...decision({ level: 'advanced' }), made: made('first') },
    { ...decision(), made: made('second') },
  ],
});

it.each<[string, Partial<DocumentDecision>, number | undefined]>([
  ['the same decision', {}, 1],
  ['the same decision, later', { at: '2027-01-01T09:00:00.000Z' }, 1],
  ['the one before it', { level: 'advanced' }, 0],
  ['another level', { level: 'consultant' }, undefined],
  ['without the paragraph on education', { withEducation: false }, undefined],
  ['another wording', { wording: 'Ours.' }, undefined],
  ['somebody else’s', { byName: 'Sam' }, undefined],
])('knows %s', (_which, change, edition) =>
  expect(madeBefore(held, decision(change))).toEqual(
    edition === undefined ? undefined : { edition, made: made(['first', 'second'][edition]!) },
  ),
);
it('has no decisions at first', () => {
  const { decisions: _, ...fresh } = held;
  expect(HeldFile.parse(fresh).decisions).toEqual([]);
});

it.each([
  ['Lung CNS JD.docx', 'Lung CNS JD (ACCEND).docx'],
  ['Lung CNS JD (ACCEND).DOCX', 'Lung CNS JD (ACCEND).docx'],
  ['Lung.docx.docx', 'Lung.docx (ACCEND).docx'],
  ['JD (ACCEND) v2.docx', 'JD (ACCEND) v2 (ACCEND).docx'],
  ['JD', 'JD (ACCEND).docx'],
])('gives %s back as %s', (name, back) => expect(returnedName(name)).toBe(back));
