// Patients' NHS numbers in what somebody types: left out wherever it is shown again or passed on. The check digit is that
// of the NHS Data Model and Dictionary: weights ten to two, modulo eleven.
const TEN_DIGITS = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

export const holdsNhsNumber = (text: string): boolean => (text.match(TEN_DIGITS) ?? []).some(isNhsNumber);

export const withoutNhsNumbers = (text: string): string =>
  text.replace(TEN_DIGITS, (found) => (isNhsNumber(found) ? '(number left out)' : found));
