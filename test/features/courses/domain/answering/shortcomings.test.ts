import { answerTo, printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { understand } from '../../../../../src/reading/understand.ts';
import { COURSES, type Course } from '../../../../../src/features/catalogue/domain/course.ts';

const courseOf = (id: string): Course => COURSES.find((course) => course.id === id)!;

describe('what nothing meets is said of what was looked at', () => {
  it.each([
    [
      'accredited communication course for a staff nurse',
      'No course about communication skills for registered level that I know is accredited; these come nearest.',
    ],
    [
      'face to face acute oncology course for a CNS',
      'No course about acute oncology for enhanced level that I know is face-to-face; these come nearest.',
    ],
    // Routes to other roles carry credit at that level.
    [
      'accredited course for a HCA',
      'No course I can suggest for supportive level is known to be accredited; these come nearest.',
    ],
    ['consultant nurse, accredited course', 'Nothing I know for consultant level is accredited; these come nearest.'],
    ['CNS to ACP, online route', 'None of these is known to be online.'],
    ['accredited genomics course for a HCA', 'None of these is known to be accredited.'],
    ['ward sister, accredited lymphoedema course', 'no course about lymphoedema for registered and enhanced level'],
  ])('%s: %s', (text, sentence) => expect(printedAnswer(text).reply).toContain(sentence));

  it('never says that nothing at a level is what something at it is', () => {
    const conditions = ['accredited', 'online', 'face to face', 'short'];
    const asked = [
      'HCA',
      'nursing associate',
      'student nurse',
      'staff nurse',
      'CNS',
      'ACP',
      'consultant nurse',
    ].flatMap((role) =>
      conditions.flatMap((condition) =>
        ['', 'communication ', 'SACT ', 'lymphoedema ', 'MSc '].map((topic) => `${role}, ${condition} ${topic}course`),
      ),
    );
    const meets: Record<string, (course: Course) => boolean> = {
      accredited: ({ accredited }) => accredited === true,
      online: ({ mode }) => /online|remote|virtual|distance/.test(mode),
      'face-to-face': ({ mode }) => /face to face|taught|campus|blended/.test(mode),
      short: ({ duration = '' }) => /hour|day/.test(duration) && !/week|month|year/.test(duration),
    };
    const claims = asked.flatMap((text) => {
      const said = /Nothing I know for (\S+) level is (\S+);/.exec(printedAnswer(text).reply);
      return said ? [{ text, level: said[1]!.replace('\u2011', '-'), condition: said[2]! }] : [];
    });
    const isFalse = ({ level, condition }: (typeof claims)[number]) =>
      COURSES.some((course) => course.levels.includes(level) && meets[condition]!(course));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(isFalse)).toEqual([]);
  });
});

describe('of a course they name', () => {
  it.each([
    ['Is the PCCP accredited?', 'Whether Principles of Cancer Care Programme (PCCP) is accredited is not stated: ask'],
    ['is Foundations of Cancer Care online, staff nurse', 'Whether Foundations of Cancer Care is online is not stated'],
    ['HCA, is Cancer 101 a short course?', 'Whether Cancer 101 is short is not stated'],
    ['is the care certificate accredited?', 'is not accredited, as far as I know'],
    ['is gatewayc face to face?', 'GatewayC online cancer education is not face-to-face, as far as I know'],
  ])('no is one thing, and not stated another: %s', (text, sentence) =>
    expect(printedAnswer(text).reply).toContain(sentence),
  );
  it('nothing is said where it is what they ask for', () =>
    expect(printedAnswer('Is the Royal Marsden SACT module online?').reply).not.toMatch(/not stated|as far as I know/));
});

describe('two people in one question', () => {
  it.each([
    ['communication course for my HCA and SACT for my staff nurse', 'Healthcare Assistant', 'Staff Nurse'],
    ['course for my CNS and my HCA', 'Clinical Nurse Specialist', 'Healthcare Assistant'],
  ])('one is answered, and the other named: %s', (text, one, other) =>
    expect(answerTo(understand(text)).notes).toContain(`This is for the ${one}. Ask again for the ${other}.`),
  );
  it('what the other one wants is not held against the first', () => {
    const { reply, courses } = printedAnswer('communication course for my HCA and SACT for my staff nurse');
    expect(courses[0]).toBe('sage-thyme');
    expect(reply).not.toContain('SACT');
  });
  it('what both want is', () =>
    expect(printedAnswer('SACT for my HCA and my staff nurse').reply).toMatch(
      /no course about SACT for supportive level/,
    ));
});

describe('what may be closed', () => {
  const isClosed = (id: string) => courseOf(id).kind === 'closed';
  it.each([
    ['rotation programme for a staff nurse', ['rm-rotation']],
    ['AHP course for an assistant practitioner', ['ap', 'salford-allies']],
  ])('is last, and never the start: %s', (text, ids) => {
    const { reply, courses } = printedAnswer(text);
    expect(courses).toEqual(ids);
    for (const id of ids.filter(isClosed)) {
      expect(reply).not.toContain(`Start with ${courseOf(id).title}`);
      expect(reply).toContain(`${courseOf(id).title} may be closed or not open to you: check with the provider.`);
    }
  });
  it('leads where it is asked for by name, and says so', () => {
    const { reply, courses } = answerTo(understand('Allies in Cancer Care'));
    expect(reply).toMatch(/^Start with Allies in Cancer Care/);
    expect(courses[0]?.why).toMatch(/may be closed/);
  });
  it('stands behind other courses on the same topic, of another level too', () => {
    const open = ['a', 'b', 'c'].map((id): Course => ({
      ...courseOf('rm-rotation'),
      id,
      title: id,
      alsoKnownAs: [],
      kind: 'course',
      levels: ['enhanced'],
    }));
    const { courses } = printedAnswer('rotation programme for a staff nurse', { catalogue: [...COURSES, ...open] });
    expect(courses).toEqual(['a', 'b', 'c']);
  });
  it('stands behind what answers the other need', () => {
    const { courses } = printedAnswer('rotation programme and SACT for a staff nurse');
    expect(courses).toHaveLength(3);
    expect(courses[2]).toBe('rm-rotation');
  });
});

describe('why', () => {
  const whyIn = (text: string, id: string) =>
    answerTo(understand(text)).courses.find(({ course }) => course.id === id)?.why;
  it('says where a course is meant for another level', () => {
    expect(whyIn('staff nurse, acute oncology', 'uom-acute')).toContain('meant for enhanced and advanced level');
    expect(whyIn('CNS, acute oncology', 'uom-acute')).not.toContain('meant for');
  });
  it('says nothing of the kind where no level is known', () =>
    expect(whyIn('acute oncology course', 'uom-acute')).not.toContain('meant for'));
});

describe('the Care Certificate', () => {
  it.each([
    ['just started as a healthcare assistant, what first?', true],
    ['new to care, assistive level, what first?', true],
    ['new assistant practitioner with no care background, what first?', true],
    ['new nursing associate, what first?', false],
    ['new receptionist, new to care, what first?', false],
    ['staff nurse, new to care homes, what first?', false],
  ])('is for support staff who are new to care: %s', (text, isFor) => {
    const { courses, notes } = answerTo(understand(text));
    expect(courses[0]?.course.id === 'care-cert').toBe(isFor);
    expect(notes.some((note) => note.includes('16 standards'))).toBe(isFor);
  });
});

it('names a provider that is not known in plain words', () =>
  expect(courseOf('wca-msc').provider).toBe('Wessex Cancer Alliance (universities to be confirmed)'));
