import fc from 'fast-check';
import { holdsNhsNumber, withoutNhsNumbers } from '../../src/reading/nhs-number.ts';

// 943 476 5919 is the example of the NHS Data Model and Dictionary; it belongs to nobody.
it.each([
  '943 476 5919',
  '9434765919',
  '943-476-5919',
  '(9434765919)',
  '943\u00a0476\u00a05919',
  '943\u2009476\u20095919',
  '943\u202f476\u202f5919',
  '943\u3000476\u30005919',
  '943  476  5919',
  `943${' '.repeat(30)}476 5919`,
  '943\t476\t5919',
  '943\n476\r\n5919',
  '943\u2028476\u20295919',
  '943–476–5919',
  '943‑476‑5919',
  '943 — 476 — 5919',
  '943−476−5919',
  '943.476.5919',
  '943 · 476 • 5919',
  '943\u200b476\ufeff5919',
  '9\u20604\u200d3\u200c4\u200e7\u00ad65919',
  '9 4 3 4 7 6 5 9 1 9',
  '94 34 76 59 19',
  '9434765 919',
  '943_476_5919',
  '９４３ ４７６ ５９１９',
  '𝟗𝟒𝟑 𝟒𝟕𝟔 𝟓𝟗𝟏𝟗',
  '⑨④③ ④⑦⑥ ⑤⑨①⑨',
  '9️⃣4️⃣3️⃣ 4️⃣7️⃣6️⃣ 5️⃣9️⃣1️⃣9️⃣',
  'band 6 943 476 5919 24',
  '21.11.2026 943 476 5919',
])('finds an NHS number: %j', (number) => {
  const text = `Mrs Demo ${number}, course?`;
  expect(holdsNhsNumber(text)).toBe(true);
  expect(withoutNhsNumbers(text)).not.toMatch(/943|476|5919/);
  expect(withoutNhsNumbers(text)).toMatch(/^Mrs Demo .*\(number left out\).*, course\?$/);
});

it.each([
  '943 476 5918',
  '９４３ ４７６ ５９１８',
  '943\u200b476\u200b5918',
  '07700 900123',
  '94347659190',
  '943476591',
  '943,476,5919',
  '943/476/5919',
  '2026-11-21',
  '21.11.2026 – 22.11.2026',
  '21-11-2026 22-11-2026',
  '2026-11-21 2026-11-28',
  'band 6, 10 years',
  'bands 5 6 7 8',
  '1234567890',
  '½ day, ① course',
])('leaves other numbers alone: %j', (text) => {
  expect(holdsNhsNumber(text)).toBe(false);
  expect(withoutNhsNumbers(text)).toBe(text);
});

it('leaves out every one, and nothing else', () =>
  expect(withoutNhsNumbers('é 943 476 5919 and 401–023–2137; 401 023 2137.')).toBe(
    'é (number left out) and (number left out); (number left out).',
  ));

const checkDigit = (nine: string) =>
  (11 - (Array.from(nine, Number).reduce((total, digit, index) => total + digit * (10 - index), 0) % 11)) % 11;
const NINE = fc.stringMatching(/^\d{9}$/);
const SEPARATOR = fc.string({
  unit: fc.constantFrom(...Array.from(' \u00a0\u2003\u202f\t\n\u2028.·-–—‑\u200b\u200d\u2060\ufeff')),
  maxLength: 4,
});
const SEPARATORS = fc.array(SEPARATOR, { minLength: 9, maxLength: 9 });
const AROUND = fc.string({ unit: fc.constantFrom(...Array.from('abc ,;:é🙂ﬁ')), maxLength: 10 });
const written = (digits: string, separators: string[]) =>
  Array.from(digits, (digit, index) => digit + (separators[index] ?? '')).join('');

it('finds every valid number however it is written, and no other', () =>
  fc.assert(
    fc.property(
      NINE,
      SEPARATORS,
      AROUND,
      AROUND,
      fc.integer({ min: 1, max: 9 }),
      (nine, separators, before, after, off) => {
        const digit = checkDigit(nine);
        fc.pre(digit < 10);
        const around = (text: string) => `${before}x${text}x${after}`;
        const right = around(written(`${nine}${digit}`, separators));
        expect(withoutNhsNumbers(right)).toBe(around('(number left out)'));
        const wrong = around(written(`${nine}${(digit + off) % 10}`, separators));
        expect(withoutNhsNumbers(wrong)).toBe(wrong);
      },
    ),
  ));

it.each([
  ['digits', '1'.repeat(200_000)],
  ['digits with a space behind each', '1 '.repeat(100_000)],
  ['a digit and many spaces', `1${' '.repeat(200_000)}`.repeat(2)],
])('has no trouble with many %s', (_what, text) => expect(typeof holdsNhsNumber(text)).toBe('boolean'));
