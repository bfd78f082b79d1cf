// Numbers that somebody typed in front of the lines of a list, and which comes next.
import { numberedList, typedNumber } from '../../../../../src/features/job-descriptions/domain/place/typed-numbers.ts';

it.each([
  ['1. Nurse', '1', '1. '],
  ['  2)\tNurse', '2', '  2)\t'],
  ['(c) Nurse', 'c', '(c) '],
  ['iv. Nurse', 'iv', 'iv. '],
  ['1.3 Nurse', '1.3', '1.3 '],
  ['1.3.2\tNurse', '1.3.2', '1.3.2\t'],
  ['12.\u00a0Nurse', '12', '12.\u00a0'],
  ['B: Nurse', 'B', 'B: '],
  ['4\tNurse', '4', '4\t'],
  ['E4\tNurse', 'E4', 'E4\t'],
  ['Q1. Nurse', 'Q1', 'Q1. '],
  ['B12 deficiency clinics', undefined, undefined],
  ['2 years', undefined, undefined],
  ['A degree', undefined, undefined],
  ['2020. Nurse', undefined, undefined],
  ['1.Nurse', undefined, undefined],
  ['1. ', undefined, undefined],
  ['ab. Nurse', undefined, undefined],
])('reads %j as number %s', (text, number, lead) => {
  const typed = typedNumber(text);
  expect([typed?.number, typed?.lead]).toEqual([number, lead]);
});

/** The line behind which the list ends, and the leads that follow. `|` parts the list from what is read behind it. */
function next(written: string, from: number): string {
  const [list = '', elsewhere = ''] = written.split('|');
  const lines = list.split(' / ').map((line) => line.trim());
  const found = numberedList(
    lines,
    from,
    elsewhere.split(' / ').map((line) => line.trim()),
  );
  return found ? `${lines[found.end]} → ${found.leads.join('& ')}` : 'none';
}
it.each([
  ['1. a / 2. b', 1, '2. b → 3. & 4. '],
  ['1. a', 0, '1. a → 2. & 3. '],
  ['a) x / b) y', 1, 'b) y → c) & d) '],
  ['A) x / B) y', 1, 'B) y → C) & D) '],
  ['i) x', 0, 'i) x → ii) & iii) '],
  ['i) x / ii) y', 1, 'ii) y → iii) & iv) '],
  ['h) x / i) y', 1, 'i) y → j) & k) '],
  ['E1: x / E2: y', 1, 'E2: y → E3: & E4: '],
  ['D1: x / E2: y', 1, 'none'],
  ['(1) x / (2) y', 1, '(2) y → (3) & (4) '],
  ['1.1 x / 1.2 y', 1, '1.2 y → 1.3 & 1.4 '],
  ['9. x / 10. y', 1, '10. y → 11. & 12. '],
  // It goes on behind the line that was asked for, and through lines without a number.
  ['1. a / 2. b / 3. c', 1, '3. c → 4. & 5. '],
  ['1. a / more of it / 2. b', 2, '2. b → 3. & 4. '],
  ['1. a / 2. b / more / 3. c', 0, '3. c → 4. & 5. '],
  // It goes on elsewhere: that number is taken.
  ['1. a / 2. b | Desirable / 3. c', 1, '2. b → & '],
  ['1. a / 2. b | 1. c / 2. d / 3. e', 1, '2. b → 3. & 4. '],
  ['1. a / 2. b | 3) c', 1, '2. b → 3. & 4. '],
  ['1.1 a / 1.2 b | 2.1 c', 1, '1.2 b → 1.3 & 1.4 '],
  ['1.9 x / 1.10 y', 1, '1.10 y → 1.11 & 1.12 '],
  ['10.1 x / 10.2 y', 1, '10.2 y → 10.3 & 10.4 '],
  ['1. a / 2. b / 2. c', 1, '2. b → 3. & 4. '],
  ['(1) x / 2) y', 1, 'none'],
  ['B) x', 0, 'none'],
  // No list.
  ['2.1 degree', 0, 'none'],
  ['1.1 degree', 0, 'none'],
  ['3. a', 0, 'none'],
  ['1. a / 5. b', 1, 'none'],
  ['1. a / 2) b', 1, 'none'],
  ['1.2 a / 2.3 b', 1, 'none'],
  ['a / b', 1, 'none'],
])('behind %j it goes on from line %s: %s', (written, from, expected) => expect(next(written, from)).toBe(expected));

it('keeps what is without a number as far in as the words of its list', () =>
  expect(numberedList(['1.\ta'], 0, ['2.\tb'])?.leads).toEqual(['\t', '\t']));
