import { save, saveAndAskToPrepare, saveAndPutBack } from '../../../../src/features/appraisals/domain/save.ts';
import type { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import { aDiscussion, anAnswer, FILLED, NOW, SHIPPED } from '../../../support/builders.ts';

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

  it.each(['summary', 'unheard-of', 'domains-9', '', 'constructor'])(
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
      aDiscussion({ askedToPrepareAt: NOW.toISOString() }, { level: LEVEL }),
      sent(1, { levelWords: 'More' }),
      'asked',
      'level',
    ],
    [
      'changes nothing when it arrives twice',
      aDiscussion({ askedToPrepareAt: NOW.toISOString() }, { level: LEVEL }),
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

describe('fields that did not come back', () => {
  const write = (doubtful: string[] | undefined, fields: Record<string, string>, open?: string[]) => {
    const answers = new Map([['level', { ...anAnswer('level', LEVEL), ...(open && { doubtful: open }) }]]);
    const verdict = save(
      { ...aDiscussion(), answers },
      { step: 'level', revision: 1, fields, ...(doubtful && { doubtful }) },
      SHIPPED,
      NOW,
    );
    return verdict?.is === 'saved' ? verdict.changes.answer?.doubtful : verdict?.is;
  };
  it.each<[string, string[] | undefined, Record<string, string>, string[] | undefined, string[] | undefined]>([
    ['are none where all came back', undefined, LEVEL, undefined, undefined],
    ['are asked about', ['levelWords'], { levelFit: 'fits' }, undefined, ['levelWords']],
    ['are not asked about where nothing stands there', ['nextLevel'], { levelFit: 'fits' }, undefined, undefined],
    ['stay open from a card without such marks', undefined, { levelFit: 'fits' }, ['levelWords'], ['levelWords']],
    ['are settled by what was typed there', undefined, { levelWords: 'More' }, ['levelWords'], undefined],
    ['are asked about once', ['levelWords'], { levelFit: 'fits' }, ['levelWords'], ['levelWords']],
  ])('%s', (_what, doubtful, fields, open, expected) => expect(write(doubtful, fields, open)).toEqual(expected));
});

it('keeps what was emptied, beside what was removed earlier', () => {
  const earlier = {
    schemaVersion: 1 as const,
    step: 'level',
    fields: { nextLevel: 'advanced' },
    at: NOW.toISOString(),
  };
  const one = { ...kept, removed: new Map([['level', earlier]]) };
  expect(save(one, sent(1, { levelWords: '' }), SHIPPED, NOW)).toMatchObject({
    changes: {
      removed: { fields: { nextLevel: 'advanced', levelWords: LEVEL.levelWords } },
      tell: [],
      doing: 'saved level',
    },
  });
  expect(save(kept, sent(1, { levelWords: 'More' }), SHIPPED, NOW)).toMatchObject({ changes: { removed: undefined } });
});

it('gives back, of what came too late and was empty there, what is kept', () =>
  expect(save(kept, sent(0, { levelWords: ' ', aspirationWords: 'Other' }), SHIPPED, NOW)).toEqual({
    is: 'outdated',
    fields: { ...LEVEL, aspirationWords: 'Other' },
  }));

describe('putting back, by a button of the step', () => {
  const removed = {
    schemaVersion: 1 as const,
    step: 'level',
    fields: { aspirationWords: 'Late effects' },
    at: NOW.toISOString(),
  };
  const emptied = { ...LEVEL, aspirationWords: '' };
  const one = { ...aDiscussion({}, { level: emptied }), removed: new Map([['level', removed]]) };
  const putBack = (what: Parameters<typeof save>[1], discussion: Parameters<typeof save>[0] = one) =>
    saveAndPutBack(discussion, what, SHIPPED, NOW);

  it.each<[string, number, object, string, number]>([
    ['with what was typed by the same press', 1, { levelWords: 'More' }, 'More', 3],
    ['when it arrives twice', 0, {}, LEVEL.levelWords!, 2],
  ])('%s', (_what, revision, change, levelWords, next) =>
    expect(putBack({ step: 'level', revision, fields: { ...emptied, ...change } })).toMatchObject({
      is: 'saved',
      changes: { answer: { revision: next, fields: { levelWords, aspirationWords: 'Late effects' } } },
    }),
  );
  it('not where the step was saved from another card since', () =>
    expect(putBack({ step: 'level', revision: 0, fields: { ...emptied, levelWords: 'Other' } })?.is).toBe('outdated'));
  it('not where it is no draft any more', () =>
    expect(
      putBack({ step: 'level', revision: 1, fields: emptied }, { ...one, record: { ...one.record, state: 'shared' } })
        ?.is,
    ).toBe('closed'));
  it('not where there is no such step', () =>
    expect(putBack({ step: 'summary', revision: 0, fields: {} })).toBeUndefined());
});
