// Whatever shape a job description has: the sentence is put in once, at one point, and a second time changes nothing.
import fc from 'fast-check';
import { compose, prepare } from '../../src/features/job-descriptions/compose.ts';
import { statementFor } from '../../src/features/job-descriptions/domain/statement/wording.ts';
import { linesOf, readDocument } from '../support/corpus.ts';
import { randomJobDescription, writtenJobDescription } from '../support/random-job-description.ts';
import { expectOnlyPutIn } from '../support/word-checks.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 20261127);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);
const BY = { name: 'Sam Demo', at: new Date('2026-03-04T05:06:07Z') };
const DECISION = { level: 'enhanced', withEducation: false, by: BY } as const;
const SAYS = statementFor('enhanced');

beforeAll(() => void process.stderr.write(`Random job descriptions: PROPERTY_SEED=${SEED} PROPERTY_RUNS=${RUNS}\n`));

it('is left as it was, but for the sentence', async () => {
  await fc.assert(
    fc.asyncProperty(randomJobDescription, async (random) => {
      const bytes = Buffer.from(await writtenJobDescription(random));
      const before = await prepare(bytes, 'JD.docx');
      const once = await compose(before, DECISION);
      expect(once.is).toBe('inserted');
      expectOnlyPutIn(readDocument(bytes), once.bytes, {
        place: before.proposal.place.place,
        sentences: [SAYS],
        by: BY,
      });
      expect(linesOf(readDocument(once.bytes).document).filter((line) => line.includes(SAYS))).toHaveLength(1);
      const twice = await compose(await prepare(once.bytes, 'JD.docx'), DECISION);
      expect(twice.is).toBe('unchanged');
      expect(twice.bytes).toBe(once.bytes);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
