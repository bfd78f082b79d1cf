import fc from 'fast-check';
import { mergeTexts } from '../../../../src/features/returns/domain/merging.ts';

describe('two people in one draft', () => {
  const draft = { rolesMapped: '10', comment: '' };

  it.each([
    ['what nobody touched stays', { rolesMapped: '10' }, { rolesMapped: '10' }, {}, []],
    ['what one changed is written', { rolesMapped: '10' }, { rolesMapped: '12' }, { rolesMapped: '12' }, []],
    ['what only the other changed stays theirs', { rolesMapped: '11' }, { rolesMapped: '10' }, {}, []],
    ['the same change twice is one', { rolesMapped: '12' }, { rolesMapped: '12' }, {}, []],
    [
      'different fields merge',
      { rolesMapped: '11', comment: '' },
      { rolesMapped: '10', comment: 'x' },
      { comment: 'x' },
      [],
    ],
    [
      'the same field is asked about',
      { rolesMapped: '11' },
      { rolesMapped: '12' },
      {},
      [{ field: 'rolesMapped', theirs: '11', mine: '12' }],
    ],
    ['what one emptied is empty', { rolesMapped: '10' }, { rolesMapped: '' }, { rolesMapped: '' }, []],
    [
      'what the other emptied is asked about',
      {},
      { rolesMapped: '12' },
      {},
      [{ field: 'rolesMapped', theirs: '', mine: '12' }],
    ],
  ])('%s', (_what, current, sent, changes, conflicts) =>
    expect(mergeTexts(current as Record<string, string>, sent as Record<string, string>, { draft })).toEqual({
      changes,
      conflicts,
    }),
  );

  it('what was prefilled says it, but never against somebody', () => {
    const shown = { draft: {}, prefilled: { rolesMapped: '10' } };
    expect(mergeTexts({}, { rolesMapped: '10' }, shown).changes).toEqual({ rolesMapped: '10' });
    expect(mergeTexts({ rolesMapped: '11' }, { rolesMapped: '10' }, shown)).toEqual({ changes: {}, conflicts: [] });
    expect(mergeTexts({ rolesMapped: '11' }, { rolesMapped: '12' }, shown).conflicts).toHaveLength(1);
  });
});

const Texts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '1', '2'), {
  noNullPrototype: true,
});
it('nobody’s change is lost without being shown', () =>
  fc.assert(
    fc.property(Texts, Texts, Texts, (draft, current, sent) => {
      const { changes, conflicts } = mergeTexts(current, sent, { draft });
      for (const [field, mine] of Object.entries(sent)) {
        const after = { ...current, ...changes }[field] ?? '';
        const isMine = mine !== (draft[field] ?? '');
        const isTheirs = (current[field] ?? '') !== (draft[field] ?? '');
        const isAsked = conflicts.some((one) => one.field === field);
        expect(isMine && !isAsked && after !== mine).toBe(false);
        expect(isTheirs && after !== (current[field] ?? '')).toBe(false);
      }
    }),
  ));
