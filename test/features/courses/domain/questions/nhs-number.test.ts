import { holdsNhsNumber, withoutNhsNumbers } from '../../../../../src/features/courses/domain/questions/nhs-number.ts';

// 943 476 5919 is the example of the NHS Data Model and Dictionary; it belongs to nobody.
it.each(['943 476 5919', '9434765919', '943-476-5919', '(9434765919)'])('finds an NHS number: %s', (number) => {
  expect(holdsNhsNumber(`Mrs Demo ${number}, course?`)).toBe(true);
  expect(withoutNhsNumbers(`Mrs Demo ${number}, course?`)).not.toMatch(/\d/);
});

it.each(['943 476 5918', '07700 900123', '94347659190', '2026-11-21', 'band 6, 10 years', '1234567890'])(
  'leaves other numbers alone: %s',
  (text) => {
    expect(holdsNhsNumber(text)).toBe(false);
    expect(withoutNhsNumbers(text)).toBe(text);
  },
);
