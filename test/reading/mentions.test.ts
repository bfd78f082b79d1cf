import { mentionsOf } from '../../src/reading/mentions.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

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

describe('every role and level named, and the part it plays', () => {
  const reader = readerFor(VOCABULARY);
  const named = (text: string) => {
    const words = reader.read(text);
    const mentions = mentionsOf(reader.meaningsIn(words), words, reader);
    return mentions.map(({ part, levels, occupation, ...is }) => {
      const marks = Object.entries(is).map(([mark, holds]) => (holds ? mark.slice(2).toLowerCase() : ''));
      return [occupation?.name ?? (levels.join('/') || 'doctor'), part, ...marks.filter(Boolean)].join(' ');
    });
  };
  it.each([
    ['CNS team', 'Clinical Nurse Specialist last'],
    ['my other half, he’s a staff nurse', 'Staff Nurse background'],
    ['I’m a sister with a lad who’s a staff nurse', 'Staff Nurse other colleague'],
    ['me and a staff nurse', 'Staff Nurse background'],
    ['a staff nurse shadowing me', 'Staff Nurse charge'],
    ['then staff nurse since 2021', 'Staff Nurse self'],
    ['what is going for my staff nurse', 'Staff Nurse other own'],
    ['on behalf of Kay who’s joined us as a staff nurse', 'Staff Nurse other colleague'],
    ['for our CNS team', 'Clinical Nurse Specialist other own'],
    ['I am a staff nurse team', 'Staff Nurse self'],
    ['my CNS says I should do a course', 'Clinical Nurse Specialist background own'],
    ['I’m a CNS says', 'Clinical Nurse Specialist self'],
    ['CNS. says', 'Clinical Nurse Specialist plain'],
    ['staff nurse by background', 'Staff Nurse last'],
    ['staff nurse, by background', 'Staff Nurse plain'],
    ['staff nurse here', 'Staff Nurse self asking'],
    ['staff nurse asking', 'Staff Nurse self asking'],
    ['staff nurse, here', 'Staff Nurse plain'],
    ['staff nurse secretary', 'Staff Nurse background; Administrator plain'],
    ['staff nurse. secretary here', 'Staff Nurse plain; Administrator self asking'],
  ])('the words after a role tell the part it plays: %s: %s', (text, mentions) =>
    expect(named(text).join('; ')).toBe(mentions),
  );

  it.each([
    ['secretary for our staff nurse', 'Administrator plain; Staff Nurse background own'],
    ['secretary for our busy ward staff nurse', 'Administrator plain; Staff Nurse background'],
    ['secretary for our very busy ward staff nurse', 'Administrator plain; Staff Nurse other colleague'],
    ['secretary, for our staff nurse', 'Administrator plain; Staff Nurse other own'],
    ['secretary for, our staff nurse', 'Administrator plain; Staff Nurse other own colleague'],
    ['secretary and our staff nurse', 'Administrator plain; Staff Nurse other own colleague'],
    ['ward manager for our staff nurse', 'Ward Manager plain; Staff Nurse other own'],
  ])('whoever works for somebody is not them: %s: %s', (text, mentions) =>
    expect(named(text).join('; ')).toBe(mentions),
  );

  it.each([
    ['staff nurse', 'Staff Nurse plain'],
    ['staff nurses', 'Staff Nurse plain many'],
    ['three staff nurse', 'Staff Nurse plain many'],
    ['radiography students', 'Pre-registration AHP student plain many'],
    ['the nurses', 'Registered Nurse plain definite many'],
    ['our nursing associates', 'Nursing Associate other own colleague many'],
    ['CNS', 'Clinical Nurse Specialist plain'],
    ['CNSs', 'Clinical Nurse Specialist plain many'],
    ['no staff nurse', 'Staff Nurse plain denied'],
    ['not one two three four five six seven eight nine ten eleven CNS', 'Clinical Nurse Specialist plain denied'],
    ['not one two three four five six seven eight nine ten eleven twelve CNS', 'Clinical Nurse Specialist plain'],
    ['I am a doctor', 'doctor self'],
  ])('one of them, or many; known, or ours, or denied: %s: %s', (text, mentions) =>
    expect(named(text).join('; ')).toBe(mentions),
  );

  it.each([
    ['CNS to ACP', 'Clinical Nurse Specialist plain; Advanced Clinical Practitioner target'],
    ['CNS into ACP', 'Clinical Nurse Specialist plain; Advanced Clinical Practitioner target'],
    ['enhanced level to ACP', 'enhanced plain; Advanced Clinical Practitioner target'],
    ['palliative care to ACP', 'Advanced Clinical Practitioner plain'],
    ['CNS want to ACP', 'Clinical Nurse Specialist plain; Advanced Clinical Practitioner plain'],
    ['course to CNS', 'Clinical Nurse Specialist plain'],
    ['I have moved from staff nurse to CNS', 'Staff Nurse last; Clinical Nurse Specialist self'],
  ])('a step from one to another: %s: %s', (text, mentions) => expect(named(text).join('; ')).toBe(mentions));

  it.each([
    ['pharmacist, advanced', 'Registered Pharmacist plain; advanced plain'],
    ['pharmacist, advanced, course', 'Registered Pharmacist plain; advanced plain'],
    ['pharmacist advanced', 'Registered Pharmacist plain; advanced plain weak'],
    ['advanced, pharmacist', 'advanced plain; Registered Pharmacist plain'],
    ['advanced pharmacist', 'advanced plain weak; Advanced Registered Pharmacist plain'],
    ['advanced level physio', 'advanced plain; Advanced Physiotherapist plain'],
    ['staff nurse consultant', 'Consultant Staff Nurse plain; consultant plain weak'],
    ['dietitian specialist leadership', 'Specialist Dietitian plain'],
    ['dietitian enhanced practice course', 'Dietitian plain'],
    ['student SACT radiographer', 'pre-registration plain; Therapeutic Radiographer plain'],
    ['advanced course', ''],
    ['advanced course for a CNS', 'Clinical Nurse Specialist other'],
    ['enhanced level course', 'enhanced plain'],
  ])('a word for a level is one, or belongs to a title or a course: %s: %s', (text, mentions) =>
    expect(named(text).join('; ')).toBe(mentions),
  );

  it.each([
    ['a course with credits staff nurse', 'Staff Nurse plain'],
    ['accredited in the CNS team', 'Clinical Nurse Specialist background definite'],
    ['online course with a CNS', 'Clinical Nurse Specialist background'],
    ['in the staff nurse team', 'Staff Nurse background definite'],
  ])('what a condition or a place makes of the role after it: %s: %s', (text, mentions) =>
    expect(named(text).join('; ')).toBe(mentions),
  );
});
