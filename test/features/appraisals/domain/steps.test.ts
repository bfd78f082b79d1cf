import { domainField, domainsOn, domainSteps } from '../../../../src/features/appraisals/domain/domains.ts';
import type { FieldTexts } from '../../../../src/features/appraisals/domain/fields.ts';
import { nextStep, stepBefore, stepsMissing } from '../../../../src/features/appraisals/domain/progress.ts';
import { stepName, stepProblems, stepsOf } from '../../../../src/features/appraisals/domain/steps.ts';
import { STARTER_PACK } from '../../../../src/features/framework/domain.ts';
import { aboutDomain, aDiscussion, anAnswer, anAppraisal, FILLED } from '../../../support/builders.ts';

const TODAY = '2026-11-21';
const record = anAppraisal();
const about = (parts: FieldTexts) => aboutDomain('education', parts);
const named = (...parts: string[]) => parts.map((part) => domainField(part, 'education'));
const problemsOf = (step: string, changes: FieldTexts) =>
  stepProblems(step, { ...FILLED[step], ...changes }, record, STARTER_PACK, TODAY).map(({ field }) => field);

describe('what keeps a step from being finished', () => {
  const LONG = 'w'.repeat(2001);
  it.each<[string, string, FieldTexts, string[]]>([
    ...Object.keys(FILLED).map((step): [string, string, FieldTexts, string[]] => [step, 'nothing', {}, []]),
    ['level', 'no word on whether it fits', { levelFit: '' }, ['levelFit']],
    ['level', 'no hope', { aspiration: '' }, ['aspiration']],
    ['level', 'staying, which is as good an answer', { aspiration: 'stay' }, []],
    ['level', 'moving, but nowhere', { aspiration: 'move' }, ['nextLevel']],
    ['level', 'moving to a level there is not', { aspiration: 'move', nextLevel: 'band 8' }, ['nextLevel']],
    ['level', 'moving to a level', { aspiration: 'move', nextLevel: 'advanced' }, []],
    ['level', 'too long', { levelWords: LONG, aspirationWords: LONG }, ['levelWords', 'aspirationWords']],
    ['domains-1', 'no rating', about({ rating: '' }), named('rating')],
    ['domains-1', 'an unknown rating', about({ rating: 'excellent' }), named('rating')],
    ['domains-1', 'a need, but nothing needed', about({ rating: 'development-need', needed: '' }), named('needed')],
    ['domains-1', 'a need and what is needed', about({ rating: 'development-need', needed: 'Time' }), []],
    ['domains-1', 'an unknown kind of evidence', about({ evidenceKind: 'rumour' }), named('evidenceKind')],
    ['domains-1', 'a capability this pack does not have', about({ capabilities: 'X1' }), named('capabilities')],
    [
      'domains-1',
      'not discussed and nothing else',
      about({ discussed: '', rating: 'not-discussed', strengths: '', evidenceKind: '', evidence: '' }),
      [],
    ],
    [
      'domains-1',
      'too long',
      about({ discussed: LONG, strengths: LONG, evidence: LONG, needed: LONG }),
      named('needed', 'discussed', 'strengths', 'evidence'),
    ],
    ['education', 'no word on time', { protectedTime: '' }, ['protectedTime']],
    ['education', 'no word on funding', { funding: '' }, ['funding']],
    ['education', 'an unknown answer', { funding: 'maybe' }, ['funding']],
    ['goals', 'none', { goal1: '', capability1: '', action1: '', support1: '', by1: '', service1: '' }, ['goal1']],
    ['goals', 'a goal without action and day', { action1: '', by1: '' }, ['action1', 'by1']],
    ['goals', 'an action without a goal', { goal1: '' }, ['goal1']],
    ['goals', 'only the service need of the fifth', { service5: 'Shorter waits' }, ['goal5', 'action5', 'by5']],
    ['goals', 'a goal for today', { by1: TODAY }, []],
    ['goals', 'a goal for yesterday', { by1: '2026-11-20' }, ['by1']],
    ['goals', 'the second goal in the past', { goal2: 'Teach', action2: 'Prepare', by2: '2020-01-01' }, ['by2']],
    ['goals', 'no real day', { by1: 'spring' }, ['by1']],
    ['goals', 'a capability this pack does not have', { capability1: 'magic' }, ['capability1']],
    ['goals', 'no capability, which is optional', { capability1: '' }, []],
    ['eportfolio', 'no answer', { account: '' }, ['account']],
    ['eportfolio', 'an account, but no word on its use', { account: 'yes', used: '' }, ['used']],
    ['eportfolio', 'no account, which is no failing', { account: 'no', used: '' }, []],
    ['eportfolio', 'an unknown answer', { account: 'perhaps' }, ['account']],
    ['preparation', 'nothing written', { wentWell: '', grow: ' ', support: '', hopes: '' }, ['wentWell']],
    ['preparation', 'one answer', { wentWell: '', grow: '', support: '', hopes: 'To stay' }, []],
    ['preparation', 'too long', { wentWell: LONG }, ['wentWell']],
  ])('%s: %s', (step, _what, changes, wrong) => expect(problemsOf(step, changes)).toEqual(wrong));

  it('is said in sentences', () => {
    const found = stepProblems('goals', { goal1: 'x'.repeat(3000), by1: '2020-13-01' }, record, STARTER_PACK, TODAY);
    for (const { reason } of found) expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});

describe('where to go on', () => {
  const all = stepsOf(STARTER_PACK);
  const withSteps = (steps: string[]) =>
    aDiscussion({}, Object.fromEntries(steps.map((step) => [step, FILLED[step]!])));

  it('asks level, the four pillars on one card, courses, goals, ePortfolio', () =>
    expect(all).toEqual(['level', 'domains-1', 'education', 'goals', 'eportfolio']));

  it.each([
    [1, ['domains-1']],
    [4, ['domains-1']],
    [5, ['domains-1', 'domains-2']],
    [20, ['domains-1', 'domains-2', 'domains-3', 'domains-4', 'domains-5']],
  ])('asks about %i domains of a pack on cards of four at most', (count, cards) => {
    const domains = Array.from({ length: count }, (_, n) => ({ id: `d${n}`, name: `Domain ${n}` }));
    const pack = { ...STARTER_PACK, isStarter: false, domains };
    expect(domainSteps(pack)).toEqual(cards);
    expect(cards.flatMap((card) => domainsOn(card, pack))).toEqual(domains);
    expect(cards.map((card) => stepName(card, pack))).toEqual(
      cards.map((_, n) => (cards.length === 1 ? 'Capabilities' : `Capabilities ${n + 1} of ${cards.length}`)),
    );
  });

  it.each([
    ['nothing is answered', [], undefined, 'level'],
    ['only the last is answered', ['eportfolio'], 'eportfolio', 'level'],
    ['the one behind is answered already', ['level', 'domains-1'], 'level', 'education'],
    ['an earlier one was left out', all.filter((step) => step !== 'level'), 'goals', 'level'],
    ['everything is answered', all, 'goals', 'summary'],
    ['everything is answered, and nobody says from where', all, undefined, 'summary'],
  ])('when %s', (_what, steps, behind, next) => expect(nextStep(withSteps(steps), STARTER_PACK, behind)).toBe(next));

  it('is the same in whatever order the steps were saved', () => {
    const some = ['goals', 'level', 'domains-1'];
    const orders = [some, some.toReversed(), [some[1]!, some[2]!, some[0]!]];
    for (const behind of [undefined, ...all])
      expect(new Set(orders.map((steps) => nextStep(withSteps(steps), STARTER_PACK, behind))).size).toBe(1);
    expect(orders.map((steps) => stepsMissing(withSteps(steps), STARTER_PACK))).toEqual(
      Array(3).fill(stepsMissing(withSteps(some), STARTER_PACK)),
    );
  });

  it('still misses a step that was saved with something wrong', () => {
    expect(stepsMissing(aDiscussion({}, { ...FILLED, goals: { goal1: 'Only this' } }), STARTER_PACK)).toEqual([
      'goals',
    ]);
  });

  it('does not take a goal back because time went by since it was saved', () => {
    const discussion = aDiscussion({}, FILLED);
    const saved = { ...anAnswer('goals', { ...FILLED.goals, by1: '2025-06-01' }), savedAt: '2025-05-01T09:00:00Z' };
    expect(
      stepsMissing({ ...discussion, answers: new Map([...discussion.answers, ['goals', saved]]) }, STARTER_PACK),
    ).toEqual([]);
  });

  it.each([
    ['level', 'level'],
    ['domains-1', 'level'],
    ['eportfolio', 'goals'],
    ['summary', 'eportfolio'],
    ['unheard-of', 'level'],
  ])('back from %s is %s', (step, before) => expect(stepBefore(step, STARTER_PACK)).toBe(before));
});
