import { lastStanding } from '../../../../src/features/appraisals/domain/editions.ts';
import { verbFor } from '../../../../src/features/appraisals/domain/meant.ts';
import { mayDecide } from '../../../../src/features/appraisals/domain/open-discussion.ts';
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
