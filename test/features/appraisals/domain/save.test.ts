import { save, saveAndAskToPrepare } from '../../../../src/features/appraisals/domain/save.ts';
import type { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { aDiscussion, FILLED, NOW, SHIPPED } from '../../../support/builders.ts';

const LEVEL = FILLED.level!;
const kept = aDiscussion({}, { level: LEVEL }); // saved once
const sent = (revision: number, changes = {}) => ({ step: 'level', revision, fields: { ...LEVEL, ...changes } });

describe('a step that is sent', () => {
  it.each([
    ['for the first time', aDiscussion(), sent(0), 'saved'],
    ['again from the card that shows it', kept, sent(1, { levelWords: 'More' }), 'saved'],
    ['again, unchanged', kept, sent(1), 'saved'],
    ['twice, the same words from the same card', kept, sent(0), 'repeated'],
    ['from an older card, with other words', kept, sent(0, { levelWords: 'Other' }), 'outdated'],
    ['from a card that was never drawn', kept, sent(99, { levelWords: 'Other' }), 'outdated'],
    ...(['shared', 'agreed', 'withdrawn'] as State[]).flatMap((state) =>
      [0, 1].map((n): [string, typeof kept, ReturnType<typeof sent>, string] => [
        `when it is ${state} (card ${n})`,
        aDiscussion({ state }, { level: LEVEL }),
        sent(n),
        'closed',
      ]),
    ),
  ])('%s', (_what, discussion, what, verdict) => expect(save(discussion, what, SHIPPED, NOW)?.is).toBe(verdict));

  it.each(['summary', 'unheard-of', 'domain-magic', '', 'constructor'])(
    'is nothing when the pack has no step “%s”',
    (step) => expect(save(kept, { step, revision: 0, fields: {} }, SHIPPED, NOW)).toBeUndefined(),
  );

  it('is kept with its mistakes, and says them', () => {
    const verdict = save(
      aDiscussion(),
      { step: 'level', revision: 0, fields: { levelWords: 'half', aspiration: 'move' } },
      SHIPPED,
      NOW,
    );
    expect(verdict).toMatchObject({
      is: 'saved',
      changes: {
        answer: { revision: 1, fields: { levelWords: 'half', aspiration: 'move' } },
        record: { version: 2, state: 'draft' },
      },
    });
    expect(verdict?.is === 'saved' && verdict.problems.map(({ field }) => field)).toEqual(['levelFit', 'nextLevel']);
  });

  it('says the mistakes again when it arrives twice', () => {
    const half = { levelFit: '', levelWords: 'half', aspiration: 'stay', nextLevel: '', aspirationWords: '' };
    const verdict = save(aDiscussion({}, { level: half }), { step: 'level', revision: 0, fields: half }, SHIPPED, NOW);
    expect(verdict).toMatchObject({ is: 'repeated', problems: [{ field: 'levelFit' }] });
  });

  it.each([
    ['one that nobody knows', '', 'acst,unheard-of', 'acst', ['coursesDone']],
    ['one for another level, or retired since the card was drawn', '', 'acst,care-cert', 'acst,care-cert', []],
    ['one that is kept, though nobody knows it any more', 'long-gone', 'acst,long-gone', 'acst,long-gone', []],
  ])('takes courses that are ticked: %s', (_what, before, ticked, after, wrong) => {
    const discussion = before
      ? aDiscussion({}, { education: { ...FILLED.education, coursesDone: before } })
      : aDiscussion();
    const fields = { ...FILLED.education, coursesDone: ticked };
    const verdict = save(discussion, { step: 'education', revision: before ? 1 : 0, fields }, SHIPPED, NOW);
    expect(verdict).toMatchObject({ is: 'saved', changes: { answer: { fields: { coursesDone: after } } } });
    expect(verdict?.is === 'saved' && verdict.problems.map(({ field }) => field)).toEqual(wrong);
  });

  it('gives the words back that came too late', () => {
    expect(save(kept, sent(0, { levelWords: 'Other' }), SHIPPED, NOW)).toEqual({
      is: 'outdated',
      fields: { ...LEVEL, levelWords: 'Other' },
    });
  });

  it.each([
    ['finished', { grow: 'Here' }, ['prepared']],
    ['empty', { grow: '' }, []],
  ])('tells the manager of a preparation that is %s', (_what, fields, told) => {
    const verdict = save(aDiscussion(), { step: 'preparation', revision: 0, fields }, SHIPPED, NOW);
    expect(verdict?.is === 'saved' && verdict.changes.tell?.map(({ kind }) => kind)).toEqual(told);
  });
});

describe('asking the person to prepare, from the first step', () => {
  it.each([
    ['keeps what was typed with it', aDiscussion(), sent(0), 'asked', 'level'],
    [
      'is asked once, and keeps later words',
      aDiscussion({ wasAskedToPrepare: true }, { level: LEVEL }),
      sent(1, { levelWords: 'More' }),
      'asked',
      'level',
    ],
    [
      'changes nothing when it arrives twice',
      aDiscussion({ wasAskedToPrepare: true }, { level: LEVEL }),
      sent(0),
      'asked',
      undefined,
    ],
    ['comes too late once it is shared', aDiscussion({ state: 'shared' }), sent(0), 'late', undefined],
  ])('%s', (_what, discussion, what, verdict, step) => {
    const found = saveAndAskToPrepare(discussion, what, SHIPPED, NOW);
    expect([found.verdict, found.changes?.answer?.step]).toEqual([verdict, step]);
  });

  it('gives the words back where the step was saved from another card, and asks nothing yet', () => {
    const found = saveAndAskToPrepare(kept, sent(0, { levelWords: 'Other' }), SHIPPED, NOW);
    expect(found).toMatchObject({ verdict: 'outdated', fields: { levelWords: 'Other' } });
    expect(found.changes).toBeUndefined();
  });
});
