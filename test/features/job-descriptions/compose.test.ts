import { compose, prepare, type CompositionOptions } from '../../../src/features/job-descriptions/compose.ts';
import { educationFor } from '../../../src/features/job-descriptions/domain/statement/education.ts';
import { statementFor } from '../../../src/features/job-descriptions/domain/statement/wording.ts';
import { openDocument } from '../../../src/word/document.ts';
import { ACCEPTED, accepted } from '../../support/corpus.ts';
import { aJobDescription } from '../../support/job-descriptions.ts';

const ENHANCED: CompositionOptions = {
  level: 'enhanced',
  withEducation: false,
  by: { name: 'Fictional Manager', at: new Date('2026-11-21T09:05:00Z') },
};

const composed = async (bytes: Buffer, decision: Partial<CompositionOptions> = {}) =>
  compose(await prepare(bytes, 'cns.docx', decision.wording), { ...ENHANCED, ...decision });
const linesOf = async (bytes: Buffer) =>
  (await openDocument(bytes)).outline.paragraphs.map(({ text }) => text).filter(Boolean);

it('puts the sentence behind the last essential qualification, and nothing else changes', async () => {
  const before = await aJobDescription();
  const { bytes, is, sentence, preview } = await composed(before);
  expect(is).toBe('inserted');
  const lines = await linesOf(before);
  lines.splice(lines.indexOf('Degree') + 1, 0, sentence);
  expect(await linesOf(bytes)).toEqual(lines);
  expect(sentence).toBe(statementFor('enhanced'));
  expect(preview).toEqual([
    { text: 'Registered nurse', isNew: false },
    { text: 'Degree', isNew: false },
    { text: sentence, isNew: true },
  ]);
});

it.each([{}, { withEducation: true }, { wording: 'ACCEND: this post is at X level of practice.' }])(
  'changes nothing the second time, to the byte: %j',
  async (decision) => {
    const once = await composed(await aJobDescription(), decision);
    const twice = await composed(once.bytes, decision);
    expect(twice.is).toBe('unchanged');
    expect(twice.bytes.equals(once.bytes)).toBe(true);
  },
);

it('changes the level of a statement that is there, with its education', async () => {
  const once = await composed(await aJobDescription(), { withEducation: true });
  expect((await linesOf(once.bytes)).filter((line) => line === educationFor('enhanced'))).toHaveLength(1);
  const { bytes, is } = await composed(once.bytes, { level: 'advanced' });
  expect(is).toBe('changed');
  const lines = await linesOf(bytes);
  expect(lines.slice(lines.indexOf('Degree') + 1).slice(0, 2)).toEqual([
    statementFor('advanced'),
    educationFor('advanced'),
  ]);
  expect(lines.join('\n')).not.toMatch(/enhanced level/);
});

it('adds the education behind a statement that is there', async () => {
  const once = await composed(await aJobDescription());
  const { bytes, is, preview } = await composed(once.bytes, { withEducation: true });
  expect(is).toBe('inserted');
  const lines = await linesOf(bytes);
  expect(lines[lines.indexOf(statementFor('enhanced')) + 1]).toBe(educationFor('enhanced'));
  expect(preview.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual([
    statementFor('enhanced'),
    educationFor('enhanced'),
  ]);
});

it('leaves education that somebody made their own as it is', async () => {
  const own = 'Education and training usually expected at enhanced level of practice: a PGCert, agreed with HR.';
  const { bytes } = await composed(await aJobDescription({ more: [own, statementFor('enhanced')] }), {
    level: 'advanced',
    withEducation: true,
  });
  const lines = await linesOf(bytes);
  expect(lines).toContain(own);
  expect(lines.join('\n')).not.toContain(educationFor('advanced'));
});

it('changes every statement, two in one paragraph as well, and what the gap was left open in', async () => {
  const open = statementFor('enhanced').replace('enhanced', 'X');
  const more = [`${statementFor('supportive')} ${open}`, `See: ${statementFor('enhanced')}`];
  const { bytes } = await composed(await aJobDescription({ more }), { level: 'advanced' });
  const one = statementFor('advanced');
  expect((await linesOf(bytes)).slice(-2)).toEqual([`${one} ${one}`, `See: ${one}`]);
});

it('knows its own changes again where Word tracks them', async () => {
  const document = await aJobDescription({ tracksChanges: true });
  const once = await composed(document);
  expect((await prepare(once.bytes, 'x.docx')).document.tracksChanges).toBe(true);
  const changed = await composed(once.bytes, { level: 'advanced' });
  expect(changed.is).toBe('changed');
  expect(await linesOf(changed.bytes)).toContain(statementFor('advanced'));
  expect((await composed(changed.bytes, { level: 'advanced' })).is).toBe('unchanged');
});

// The other kinds of documents differ in what only the writing of a file has to do with.
const KINDS = /^(?:statement|table|list|tracked|control|headings)-/;

describe('in documents of every kind', () => {
  it.each(ACCEPTED.filter((name) => KINDS.test(name)))(
    'has the sentences in %s once, and nothing else new',
    async (name) => {
      const decision = { level: 'advanced', withEducation: true } as const;
      const before = accepted(name);
      const once = await composed(before, decision);
      const added = [statementFor('advanced'), educationFor('advanced')];
      const others = (lines: string[]) => lines.filter((line) => !added.some((one) => line.includes(one)));
      const lines = await linesOf(once.bytes);
      // A level that was changed is in a line of its own words.
      expect(others(lines)).toEqual(once.is === 'changed' ? others(lines) : others(await linesOf(before)));
      expect(lines.filter((line) => line.includes(educationFor('advanced')))).toHaveLength(1);
      const twice = await composed(once.bytes, decision);
      expect(twice.is).toBe('unchanged');
      expect(twice.bytes).toBe(once.bytes);
    },
  );
});
