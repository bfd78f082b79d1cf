import { checksOf, isExplained, openProblems } from '../../../../src/features/returns/domain/checks.ts';
import type { ReturnTexts } from '../../../../src/features/returns/domain/fields.ts';
import type { OwnFigures } from '../../../../src/features/returns/domain/own-figures.ts';
import { aFullReturn } from '../../../support/returns.ts';

const own = (kind: 'complete' | 'at least', count: number): OwnFigures => ({
  rolesMapped: { kind, count, source: 'posts' },
});

it('a full return that fits together has no problem', () => expect(checksOf(aFullReturn())).toEqual([]));

describe('errors', () => {
  it.each<[string, ReturnTexts, string[], RegExp]>([
    ['nothing yet', { rolesMapped: '' }, ['rolesMapped'], /Nothing yet/],
    ['no choice', { planInPlace: '' }, ['planInPlace'], /Choose yes or no/],
    ['what is no number', { coursesCompleted: '1.5' }, ['coursesCompleted'], /whole number/],
    [
      'more active accounts than accounts',
      { ePortfolioActive: '41' },
      ['ePortfolioActive', 'ePortfolioAccounts'],
      /An active account/,
    ],
    ['a comment that is too long', { comment: 'x'.repeat(1001) }, ['comment'], /shorten/],
    ['a wish for help that is too long', { help: 'x'.repeat(1001) }, ['help'], /shorten/],
    ['a reason that is too long', { rolesMappedWhy: 'x'.repeat(301) }, ['rolesMapped'], /shorten/],
  ])('%s', (_what, change, fields, why) => {
    const problems = checksOf(aFullReturn(change));
    expect(problems).toEqual([{ fields, is: 'error', why: expect.stringMatching(why) }]);
    expect(openProblems(aFullReturn({ ...change, comment: change.comment ?? 'because' }), problems)).toEqual(problems);
  });

  it('not known, and as many active accounts as accounts, are none', () =>
    expect(
      checksOf(
        aFullReturn({
          ePortfolioActive: '40',
          rolesMapped: '',
          rolesMappedWhy: 'not asked',
          comment: 'x'.repeat(1000),
        }),
      ),
    ).toEqual([]));
});

describe('warnings', () => {
  const last = aFullReturn({ alignedAppraisals: '10' });
  it.each<[string, ReturnTexts, object, string[]]>([
    [
      'more job descriptions than roles',
      { alignedJobDescriptions: '31' },
      {},
      ['alignedJobDescriptions', 'rolesMapped'],
    ],
    ['more completed than registered', { coursesCompleted: '9' }, {}, ['coursesCompleted', 'coursesRegistered']],
    ['a jump up', { alignedAppraisals: '16' }, { last }, ['alignedAppraisals']],
    ['a jump down', { alignedAppraisals: '4' }, { last }, ['alignedAppraisals']],
    ['from none', { alignedAppraisals: '1' }, { last: aFullReturn({ alignedAppraisals: '0' }) }, ['alignedAppraisals']],
    ['another number than our register', { rolesMapped: '30' }, { figures: own('complete', 29) }, ['rolesMapped']],
    ['less than we know of', { rolesMapped: '30' }, { figures: own('at least', 31) }, ['rolesMapped']],
  ])('%s', (_what, change, against, fields) => {
    const texts = aFullReturn(change);
    const problems = checksOf(texts, against);
    expect(problems).toEqual([{ fields, is: 'warning', why: expect.any(String) }]);
    expect(openProblems(texts, problems)).toEqual(problems);
    for (const field of [...fields.map((one) => `${one}Why`), 'comment'])
      expect(openProblems({ ...texts, [field]: 'As it is.' }, problems)).toEqual([]);
    expect(openProblems({ ...texts, comment: '  ', help: 'us' }, problems)).toEqual(problems);
  });

  it.each<[string, ReturnTexts, object]>([
    ['half as many', { alignedAppraisals: '5' }, { last }],
    ['half as many again', { alignedAppraisals: '15' }, { last }],
    ['none, as before', { alignedAppraisals: '0' }, { last: aFullReturn({ alignedAppraisals: '0' }) }],
    ['not known before', {}, { last: aFullReturn({ alignedAppraisals: '', alignedAppraisalsWhy: 'x' }) }],
    ['not known now', { alignedAppraisals: '', alignedAppraisalsWhy: 'x' }, { last }],
    ['our own number', {}, { figures: own('complete', 30) }],
    ['not known, whatever our own is', { rolesMapped: '', rolesMappedWhy: 'x' }, { figures: own('complete', 29) }],
    ['more than we know of', {}, { figures: own('at least', 29) }],
    ['nothing in our records', {}, { figures: own('complete', 0) }],
    ['as many as roles', { alignedJobDescriptions: '30' }, {}],
    ['as many as registered', { coursesCompleted: '8' }, {}],
  ])('none: %s', (_what, change, against) =>
    expect(checksOf(aFullReturn({ alignedAppraisals: '12', ...change }), against)).toEqual([]),
  );

  it('are explained beside either of their figures, and not beside another', () => {
    const problem = { fields: ['coursesCompleted', 'coursesRegistered'], is: 'warning', why: '' } as const;
    const about = { ...problem, fields: [...problem.fields] };
    expect(isExplained({ coursesRegisteredWhy: 'x' }, about)).toBe(true);
    expect(isExplained({ rolesMappedWhy: 'x' }, about)).toBe(false);
  });
});
