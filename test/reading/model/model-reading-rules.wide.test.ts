import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { COURSES } from '../../../src/features/catalogue/domain/course.ts';
import { answerTo } from '../../../src/features/courses/domain/answering/ask.ts';
import { type ModelReading } from '../../../src/reading/model/model-reading.ts';
import { isForAModel, mergeReadings } from '../../../src/reading/model/model-reading-rules.ts';
import { understand } from '../../../src/reading/understand.ts';
import { Condition, Intent, Enquiry } from '../../../src/reading/enquiry.ts';
import { VOCABULARY } from '../../../src/reading/vocabulary.ts';
import { LevelId } from '../../../src/features/framework/domain.ts';
import { questionsIn } from '../../eval/score.ts';

it('keeps every rule for every question, whatever a model says', () => {
  const questions = questionsIn(readFileSync(join(import.meta.dirname, '../../eval/questions.jsonl'), 'utf8'));
  const level = fc.option(fc.constantFrom(...LevelId.options));
  const any: fc.Arbitrary<ModelReading> = fc.record({
    level,
    target: level,
    topics: fc.subarray(
      VOCABULARY.topics.map(({ id }) => id),
      { maxLength: 4 },
    ),
    conditions: fc.subarray([...Condition.options]),
    intent: fc.constantFrom(...Intent.options),
    isClinical: fc.option(fc.boolean()),
    isNew: fc.boolean(),
    isForSomebodyElse: fc.boolean(),
    wantsNoPromotion: fc.boolean(),
    done: fc.array(fc.lorem(), { maxLength: 3 }),
    notWanted: fc.array(fc.lorem(), { maxLength: 3 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const catalogue = new Set(COURSES.map(({ id }) => id));
  fc.assert(
    fc.property(fc.constantFrom(...questions), any, ({ text }, said) => {
      const builtIn = understand(text);
      const found = mergeReadings(builtIn, said);
      expect(Enquiry.parse(found)).toEqual(found);
      const isBroken: Record<string, boolean> = {
        'a level is remembered of nobody': found.levelBasis === 'remembered',
        'a level that words say stays': builtIn.levelBasis === 'said' && found.level !== builtIn.level,
        'a role keeps a level': builtIn.levelBasis === 'role' && Boolean(builtIn.level) && !found.level,
        'what is turned away stays so': !isForAModel(builtIn) && found !== builtIn,
        'a band alone decides nothing': Boolean(builtIn.band && !builtIn.levelBasis && found.level),
        'non-clinical stays so': builtIn.isClinical === false && found.isClinical !== false,
        'no way up for who wants none':
          found !== builtIn && found.wantsNoPromotion && (found.intent === 'career route' || Boolean(found.target)),
      };
      expect(Object.keys(isBroken).filter((rule) => isBroken[rule])).toEqual([]);
      const { courses, more } = answerTo(found);
      expect([...courses, ...more].filter(({ course }) => !catalogue.has(course.id))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
