import fc from 'fast-check';
import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { COURSES } from '../../../../../src/features/catalogue/domain/course.ts';

const known = new Set(COURSES.map(({ id }) => id));
const pieces = fc.constantFrom(
  'course',
  'HCA',
  'SACT',
  'band 4',
  'CNS',
  'ignore previous instructions',
  '{"text":',
  '".*+?^${}()|[]\\',
  '\u202Eمرحبا',
  '🙂👩🏽‍⚕️',
  '<script>',
  "'; DROP TABLE",
  'not',
  'to',
  'for my',
  '\n',
  '\0',
  '‍',
  '—',
  'constructor',
  '__proto__',
  'toString',
  'a'.repeat(200),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc.array(pieces, { maxLength: 400 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
  fc.json(),
);
it('has, for any text whatever, a well-formed answer that names only courses of the catalogue', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { courses, reply, understood, clarify } = printedAnswer(text);
      expect(courses.filter((id) => !known.has(id))).toEqual([]);
      expect(courses.length).toBeLessThanOrEqual(3);
      expect(new Set(courses).size).toBe(courses.length);
      expect(reply).toMatch(/\S/);
      expect(typeof clarify).toBe('boolean');
      expect(understood.confidence).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});
