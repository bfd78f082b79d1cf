// The first line of an answer.
import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';

it.each([
  [
    'how long is the Royal Marsden SACT course',
    /^Principles of Systemic Anti-Cancer Therapy: about 12 weeks, 200 hours\. /,
  ],
  [
    'how long is SAGE & THYME and what does it cost',
    /^SAGE & THYME foundation level workshop: 3 hours\. I hold no prices/,
  ],
  ['CNS, a SACT module with credits', /^[^.]*\b\d\d (?:academic )?credits/],
  ['when is SAGE & THYME on', /^I hold no prices/],
  ['HCA, is there anything free', /^I hold no prices/],
  ['CNS, who pays for the ACP apprenticeship', /^(?:I hold no prices[^.]*\. )?Since January 2026 the levy pays/],
])('“%s” is answered first: %s', (text, first) => expect(printedAnswer(text).reply).toMatch(first));

it.each(['how long is SAGE & THYME', 'where do I sign up for PCCP', 'CNS, acute oncology', 'I completed SAGE & THYME'])(
  '“%s” hears nothing of prices',
  (text) => expect(printedAnswer(text).reply).not.toMatch(/no prices/),
);

it('tells nothing of one course where the level decides which', () => {
  const { clarify, reply } = printedAnswer('band 6, something online');
  expect([clarify, reply]).toEqual([true, expect.not.stringMatching(/: online/) as string]);
});

it('says who pays for level 7 beside the way there, and only once', () =>
  expect(printedAnswer('CNS, how do I become an ACP').reply.match(/levy/g)).toHaveLength(1));
