import { commandIn } from '../../../../src/bot/plain-text.ts';
import { levelLine, linesAsked, missingIn } from '../../../../src/features/appraisals/domain/asked.ts';
import * as asks from '../../../../src/features/appraisals/domain/asked-words.ts';
import { MineRow } from '../../../../src/features/appraisals/domain/mine-row.ts';
import { teamOf } from '../../../../src/features/appraisals/domain/team.ts';

const line = (changes: Partial<MineRow> = {}): MineRow =>
  MineRow.parse({
    id: `DEMO.${changes.otherId ?? 'p1'}`,
    as: 'manager',
    otherName: 'Zoë Sample',
    otherId: 'p1',
    kind: 'appraisal',
    heldOn: '2026-11-10',
    state: 'agreed',
    ...changes,
  });

const WORDS = {
  record: asks.RECORD_WORDS,
  missing: asks.MISSING_WORDS,
  level: asks.LEVEL_WORDS,
  due: asks.DUE_WORDS,
  theirs: asks.THEIR_DUE_WORDS,
};
const meaningOf = (typed: string) =>
  Object.entries(WORDS).flatMap(([what, words]) => (words.test(commandIn(typed)) ? [what] : []));

it.each<[string, string[]]>([
  ['The record of Priya Sample', ['record']],
  ['Show me Priya’s record, please', []],
  ['please show me Priya’s record.', ['record']],
  ['James’ appraisal record', ['record']],
  ['my record', ['record']],
  ['Can I see my last appraisal record?', ['record']],
  ['Who has not had an appraisal?', ['missing']],
  ['who hasn’t had their annual review yet?', ['missing']],
  ['whose appraisals are overdue', ['missing']],
  ['what level am I?', ['level']],
  ['What is my level of practice', ['level']],
  ['When is my appraisal due?', ['due']],
  ['when was my last PDR', ['due']],
  ['is my appraisal overdue?', ['due']],
  ['When is Priya Sample’s next appraisal due?', ['theirs']],
  // What may be a note, a question about courses, or another list.
  ['We talked about keeping her record', []],
  ['She keeps a good record of her cases', []],
  ['what level is this course?', []],
  ['Łukasz Żółć (demo)’s record', ['record']],
  ['the record of Ana María de la Peña-O’Neil', ['record']],
  ['my appraisals', []],
  ['my level', []],
  ['when is the next course due?', []],
])('%s asks for %j', (typed, what) => expect(meaningOf(typed)).toEqual(what));

it.each([
  ['the record of Priya', 'Priya'],
  ['show me Priya Sample’s last record', 'Priya Sample'],
  ['James’ record', 'James'],
  ['my record', ''],
  ['the record of me', ''],
])('“%s” names “%s”', (typed, name) => expect(asks.nameIn(commandIn(typed))).toBe(name));

it.each([
  ['when is Priya’s appraisal due?', 'Priya'],
  ['when was James’ last review', 'James'],
  ['when is my team’s appraisal due', ''],
])('“%s” is about “%s”', (typed, name) => expect(asks.memberIn(commandIn(typed))).toBe(name));

describe('the lines asked for', () => {
  const own = line({ id: 'own', as: 'person', otherName: 'Alex Example', otherId: 'a1' });
  const rows = [line({ id: 'z' }), own, line({ id: 'w', state: 'withdrawn' }), line({ id: 'c', state: 'closed' })];
  it.each([
    ['zoe', ['z']],
    ['SAMPLE, Zoë', ['z']],
    ['alex', ['own']],
    ['zoe example', []],
    ['', ['own']],
    ['…', []],
  ])('of “%s”: %j', (name, ids) => expect(linesAsked(rows, name).map(({ id }) => id)).toEqual(ids));
});

it.each<[string, MineRow[], string | undefined]>([
  [
    'as agreed, the newest',
    [
      line({ as: 'person', id: 'old', heldOn: '2025-01-01', level: 'supportive' }),
      line({ as: 'person', id: 'new', level: 'enhanced' }),
    ],
    'new',
  ],
  [
    'agreed before what waits',
    [
      line({ as: 'person', id: 'waits', state: 'shared', level: 'advanced' }),
      line({ as: 'person', id: 'agreed', level: 'enhanced' }),
    ],
    'agreed',
  ],
  [
    'what waits, where nothing is agreed',
    [line({ as: 'person', id: 'waits', state: 'shared', level: 'advanced' })],
    'waits',
  ],
  [
    'nothing of what the manager is still writing',
    [line({ as: 'person', state: 'draft', level: 'advanced' })],
    undefined,
  ],
  ['nothing of others', [line({ level: 'advanced' })], undefined],
])('the level is %s', (_what, rows, id) => expect(levelLine(rows)?.id).toBe(id));

it.each<[string, Partial<MineRow>, number]>([
  ['a year ago today is not late', { heldOn: '2025-11-27' }, 0],
  ['a day longer is', { heldOn: '2025-11-26' }, 1],
  ['never agreed', { state: 'draft' }, 1],
  ['held, and not agreed', { state: 'held' }, 1],
])('who is missing: %s', (_what, changes, count) =>
  expect(missingIn(teamOf([line(changes)], '2026-11-27'), '2026-11-27')).toHaveLength(count),
);
