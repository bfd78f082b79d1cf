// What whoever has pressed reads.
import { MOST_AT_ONCE, type NudgeAnswer } from '../../../../src/features/nudges/domain/nudging.ts';
import { nudgeNotes } from '../../../../src/features/nudges/handlers/notes.ts';
import { sam } from '../../../support/builders.ts';

const on = '2027-01-08';
const last = { schemaVersion: 1, how: 'nudge', n: 1, to: sam, by: sam, on, at: `${on}T10:00:00.000Z` } as const;
const VERDICTS: Record<string, NudgeAnswer['verdict']> = {
  may: { is: 'may' },
  'next press': { is: 'next press' },
  'too soon': { is: 'too soon', last, againOn: '2027-01-13' },
  submitted: { is: 'submitted' },
};
const answer = (is: string, name: string): NudgeAnswer => ({
  to: { tenantId: 't', id: name, name },
  verdict: VERDICTS[is] ?? { is: 'may' },
});
const several = (count: number, is: string) => Array.from({ length: count }, (_, n) => answer(is, `${is} ${n + 1}`));
/** Whose name has a `!` has removed the bot, and whose has a `?` has never opened it. */
const people = {
  find: async ({ id }: { id: string }) =>
    id.includes('?') ? undefined : { address: {}, ...(id.includes('!') && { unreachableSince: on }) },
};
const notes = (answers: readonly NudgeAnswer[]) => nudgeNotes({ people }, answers, 'nudge');

it.each([
  [1, `1 more person is not in this press: it nudges ${MOST_AT_ONCE} at most. Press again to nudge them.`],
  [180, `180 more people are not in this press: it nudges ${MOST_AT_ONCE} at most. Press again to nudge them.`],
])('counts those left for the next press: %i', async (count, line) =>
  expect(await notes([answer('may', 'Ana'), ...several(count, 'next press')])).toEqual([
    'Ana is nudged now, in their own chat.',
    line,
  ]),
);

it('says nothing of a next press where nobody is left', async () =>
  expect(await notes([answer('may', 'Ana'), answer('may', 'Ben')])).toEqual([
    'Ana and Ben are nudged now, in their own chat.',
  ]));

it('says for each reason who is not reached', async () =>
  expect(await notes(['Ana?', 'Ben!', 'Cy?'].map((name) => answer('may', name)))).toEqual([
    expect.stringMatching(/^Ana\? and Cy\? are not reached yet\. They have not opened/),
    expect.stringMatching(/^Ben! is not reached yet\. They have removed/),
  ]));

it('gives five reasons in full, and counts the others', async () => {
  const five = await notes([...several(4, 'too soon'), answer('submitted', 'Ana')]);
  expect(five).toHaveLength(5);
  expect(five.at(-1)).toBe('Ana was not nudged: the return is submitted.');
  const more = await notes(several(180, 'too soon'));
  expect(more.slice(4)).toEqual([
    expect.stringMatching(/^too soon 5 was not nudged again/),
    '175 more people were not nudged. Their rows say why.',
  ]);
});
