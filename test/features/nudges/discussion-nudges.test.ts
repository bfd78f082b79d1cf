// What was nudged about discussions, as it is stored: two quarters are read, and a press counts on over their edge.
import { discussionNudgeRepository } from '../../../src/features/nudges/discussion-nudges.ts';
import { waitingMoment, type NextOwner } from '../../../src/features/nudges/domain/waiting.ts';
import { priya, sam } from '../../support/builders.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';

const owner: NextOwner = {
  ...priya,
  discussions: [
    {
      id: 'a',
      waitsFor: 'draft',
      owner: priya,
      with: 'x',
      kind: 'appraisal',
      heldOn: '2026-01-01',
      since: '2026-01-01',
    },
  ],
};
const about = [{ id: 'a', since: '2026-01-01' }];

let storage: TestStorage;
let nudges: ReturnType<typeof discussionNudgeRepository>;
beforeEach(async () => {
  storage = await startStorage();
  nudges = discussionNudgeRepository(await storage.open());
});
afterEach(() => storage.close());

const of = async (day: string) => (await nudges.of('DEMO', day)).nudges;
const pressOn = async (day: string, read = of(day)) =>
  nudges.nudge(
    'DEMO',
    { how: 'nudge', to: [priya], aboutFor: () => about },
    { moment: waitingMoment([owner], { day }), nudges: await read },
    { person: sam, at: new Date(`${day}T10:00:00Z`) },
  );
const numbers = (all: readonly { on: string; n: number }[]) => all.map(({ on, n }) => `${n} on ${on}`);

it('reads the quarter of the day and the one before', async () => {
  for (const day of ['2026-03-20', '2026-06-20', '2026-08-03', '2026-12-31']) await pressOn(day);
  expect(numbers(await of('2026-12-31'))).toEqual(['3 on 2026-08-03', '4 on 2026-12-31']);
  expect(numbers(await of('2027-01-01'))).toEqual(['4 on 2026-12-31']);
  expect(numbers(await of('2026-04-01'))).toEqual(expect.arrayContaining(['1 on 2026-03-20']));
});

it('nudges nobody again within three working days over the edge of a quarter, and counts on', async () => {
  await pressOn('2026-12-31');
  const soon = await pressOn('2027-01-05');
  expect(soon.answers.map(({ verdict }) => verdict.is)).toEqual(['too soon']);
  const { nudges: all } = await pressOn('2027-01-07');
  expect(numbers(all)).toEqual(['1 on 2026-12-31', '2 on 2027-01-07']);
  expect(numbers(await of('2027-01-07'))).toEqual(numbers(all));
});

it('of two presses at once the second finds the first', async () => {
  await pressOn('2026-12-31');
  const read = of('2027-01-07');
  const both = await Promise.all([pressOn('2027-01-07', read), pressOn('2027-01-07', read)]);
  expect(both.flatMap(({ answers }) => answers.map(({ verdict }) => verdict.is)).toSorted()).toEqual([
    'may',
    'too soon',
  ]);
  expect(await of('2027-01-07')).toHaveLength(2);
});
