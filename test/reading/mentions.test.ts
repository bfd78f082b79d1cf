import { understand } from '../../src/reading/understand.ts';

describe('nobody is called by a role that is not theirs', () => {
  it.each([
    ['porter, any course', 'Porter'],
    ['I’m a volunteer, which course', 'Volunteer'],
    ['cleaner, any training', 'Cleaner'],
    ['MDT coordinator, what course', 'MDT Co-ordinator'],
    ['phlebotomist, course', 'Phlebotomist'],
  ])('%s: %s', (text, role) => expect(understand(text)).toMatchObject({ role, level: 'supportive' }));
  it.each(['chaplain', 'social worker', 'complementary therapist', 'counsellor', 'CNS assistant'])(
    'a %s is asked which level',
    (role) => expect(understand(`${role}, what course`).level).toBeUndefined(),
  );
});

describe('who works for somebody is not them', () => {
  it.each([
    ['clinical nurse specialist’s assistant, what course', 'Assistant to a Clinical Nurse Specialist'],
    ['assistant to the CNS, what course', 'Assistant to a Clinical Nurse Specialist'],
    ['I’m a CNS secretary, any course', 'Administrator'],
    ['specialist nurse support worker, course', 'Cancer Support Worker'],
    ['staff nurse’s assistant, course', undefined],
  ])('%s: %s', (text, role) => expect(understand(text).role).toBe(role));
  it('but a nurse who does both is', () =>
    expect(understand('staff nurse and admin, course').role).toBe('Staff Nurse'));
});
