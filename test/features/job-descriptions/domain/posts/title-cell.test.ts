import { titleProblem } from '../../../../../src/features/job-descriptions/domain/posts/title-cell.ts';

it.each<[string, RegExp | undefined]>([
  ['Lung Cancer Nurse Specialist', undefined],
  ['Total Pain Nurse', undefined],
  ['Total parenteral nutrition nurse', undefined],
  ['ODP', undefined],
  ['x'.repeat(120), undefined],
  ['x'.repeat(121), /longer than 120/],
  ['', /is empty/],
  ['Total', /looks like the sum/],
  ['Grand total: 14', /looks like the sum/],
  ['Total WTE', /looks like the sum/],
  ['Total band 7 posts 3.5', /looks like the sum/],
  ['Total number of records: 34', /looks like the sum/],
  ['30456781', /holds no word/],
  ['---', /holds no word/],
  ['30456781|Lung CNS|Nurse', /several things with \|/],
])('“%s”', (title, reason) => expect(titleProblem(title).join()).toMatch(reason ?? /^$/));
