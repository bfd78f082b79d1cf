import { lastStanding } from '../../../../src/features/appraisals/domain/editions.ts';
import { verbFor } from '../../../../src/features/appraisals/domain/meant.ts';
import type { Appraisal } from '../../../../src/features/appraisals/domain/appraisal.ts';
import type { AgreedEdition } from '../../../../src/features/appraisals/domain/discussion.ts';
import { requireStillTheirs } from '../../../../src/features/appraisals/domain/edition.ts';
import { mayDecide, OpenDiscussion } from '../../../../src/features/appraisals/domain/open-discussion.ts';
import { NOT_YOURS } from '../../../../src/bot/rights.ts';
import { alex, anAppraisal, NOW, priya, sam } from '../../../support/builders.ts';

it.each<[string, number, number[], number | undefined, number | undefined]>([
  ['nothing was agreed', 0, [], undefined, undefined],
  ['one was agreed', 1, [], undefined, 1],
  ['the last of three counts', 3, [], undefined, 3],
  ['the last was taken back', 3, [3], undefined, 2],
  ['two were taken back', 3, [3, 2], undefined, 1],
  ['one in the middle was taken back', 3, [2], undefined, 3],
  ['all were taken back', 2, [1, 2], undefined, undefined],
  ['the one before the second is asked for', 3, [], 2, 1],
  ['the one before the first is asked for', 3, [], 1, undefined],
  ['the one before nothing is asked for', 3, [], 0, undefined],
])('the last edition that stands, where %s', (_where, edition, back, before, standing) => {
  const takenBack = back.map((one) => ({ edition: one, at: NOW.toISOString() }));
  expect(
    before === undefined ? lastStanding({ edition, takenBack }) : lastStanding({ edition, takenBack }, before),
  ).toBe(standing);
});

it.each([
  ['my appraisal', 'appraisals.mine'],
  ['show me my last appraisal', 'appraisals.mine'],
  ['where is my annual PDR?', 'appraisals.mine'],
  ['my own accend review', 'appraisals.mine'],
  ['start my appraisal', 'appraisals.start'],
  ['my appraisal for my nurse', 'appraisals.start'],
  ['my team’s appraisals', 'appraisals.start'],
  ['my yearly appraisal of a new starter', 'appraisals.start'],
  ['my next appraisals', 'appraisals.mine'],
  ['my PDPs', 'appraisals.mine'],
  ['my reviews', 'appraisals.mine'],
  ['my apraisal', 'appraisals.mine'],
  ['my appraisel', 'appraisals.mine'],
  ['my reviewer', 'appraisals.start'],
  ['appraisal', 'appraisals.start'],
  ['tommy appraisal', 'appraisals.start'],
])('“%s” opens %s', (text, verb) => expect(verbFor(text)).toBe(verb));

it.each([
  ['somebody else', { ...sam }, true],
  ['its manager', { ...alex }, false],
  ['its person', { ...priya }, false],
  ['somebody of another directory', { ...sam, tenantId: 'elsewhere' }, false],
])('a facilitator who is %s decides over a discussion: %s', (_who, facilitator, may) =>
  expect(mayDecide(anAppraisal(), facilitator)).toBe(may),
);

describe('an edition', () => {
  const record = anAppraisal({ state: 'agreed', edition: 1 });
  const closed: Appraisal = { ...record, state: 'closed' };
  const edition: AgreedEdition = { schemaVersion: 1, record, answers: [] };
  const back: AgreedEdition = { ...edition, takenBackAt: NOW.toISOString() };

  it.each<[string, Appraisal | undefined, typeof alex]>([
    ['its manager', record, alex],
    ['its person', record, priya],
    ['its person, when it is closed', closed, priya],
    ['whoever has it, when the record is gone', undefined, alex],
  ])('is still for %s', (_who, now, viewer) => expect(requireStillTheirs(edition, now, viewer)).toMatchObject(edition));

  it('comes with what the two say now of the preparation', () =>
    expect(requireStillTheirs(edition, { ...record, preparationIn: ['person'] }, alex).preparationIn).toEqual([
      'person',
    ]));

  it.each<[string, AgreedEdition | undefined, Appraisal | undefined, typeof alex, RegExp | string]>([
    ['that there is not', undefined, record, alex, NOT_YOURS],
    ['of a closed discussion, for its manager', edition, closed, alex, /closed.*kept for the other person alone/],
    ['of an agreement that was taken back', back, record, alex, /taken back on 21 November 2026 at 09:00/],
    ['of one that was taken back, for its person', back, closed, priya, /taken back on/],
  ])('is none %s', (_what, one, now, viewer, why) => expect(() => requireStillTheirs(one, now, viewer)).toThrow(why));
});

it('gives a facilitator who, what kind and how it stands of a discussion, and nothing of what was said', () => {
  const changeAsked = { at: NOW.toISOString(), words: 'Please add my course' };
  expect(Object.keys(OpenDiscussion.parse(anAppraisal({ changeAsked }))).toSorted()).toEqual([
    'createdAt',
    'heldOn',
    'id',
    'kind',
    'manager',
    'person',
    'state',
    'takenBack',
    'tenantId',
    'trustId',
    'updatedAt',
    'version',
  ]);
});
