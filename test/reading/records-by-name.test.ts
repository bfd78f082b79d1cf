import { understand } from '../../src/reading/understand.ts';

const intentOf = (text: string) => understand(text).intent;

describe('training of somebody who is named', () => {
  it.each([
    'show me training for Priya',
    'training for Emily Jones',
    'show me courses for Sarah',
    'what has Tracy done',
    'what’s Tracy done',
    'what courses has Priya done',
  ])('is theirs: %s', (text) => expect(intentOf(text)).toBe('other people’s records'));
  it.each([
    'show me training for Band 5 nurses',
    'training for HCAs',
    'training for Macmillan',
    'training for Southampton',
    'training for Lymphoedema',
    'show me courses for Priya, she is a HCA',
  ])('and not where a role, a place or a provider is: %s', (text) => expect(intentOf(text)).toBe('find course'));
});
