import { understand } from '../../src/reading/understand.ts';

const intentOf = (text: string) => understand(text).intent;

describe('an appraisal ahead', () => {
  it.each([
    'my PDR is coming and my lead wants me to pick something that stretches me, any ideas what would suit?',
    'HCA. my PDR is coming up, what would suit me?',
    'dietitian. What could I ask for at my appraisal?',
    'support worker, what should I ask to do in my PDR?',
  ])('is why somebody asks for a course: %s', (text) => expect(intentOf(text)).toBe('find course'));
  it.each([
    'my appraisal is coming up, how do I prepare?',
    'any ideas what to write in my PDR?',
    'I’m a CNS and I have to appraise a staff nurse',
    'my manager wants me to fill in my appraisal',
  ])('or is what they ask about: %s', (text) => expect(intentOf(text)).toBe('appraisal'));
  it('and ideas for a job description are none for a course', () =>
    expect(intentOf('anything you suggest for our CNS job description?')).toBe('job description'));
});

describe('what others have done or failed', () => {
  it.each([
    'show me everyone in my team who hasn’t done their training',
    'Show me which courses Janet on Ward 7 failed',
    'what courses is Tom overdue on',
    'tell me what training Dave has done',
    'is Fatima up to date with her training',
    'show me Janet’s failed courses',
    'which nurses on ward 7 are not compliant',
    'what did Janet fail',
    'list the nurses who failed',
  ])('is theirs: %s', (text) => expect(intentOf(text)).toBe('other people’s records'));
  it.each([
    'Janet is a healthcare assistant on ward 7, which course would suit her?',
    'I failed my SACT course, what else is there for a staff nurse?',
    'course for nurses who havent done SACT before',
    'show me something for HCAs who have not done any cancer course',
    'which training would an HCA need to have done before cancer work',
    'which course should a nurse have done before SACT?',
    'which course helps people who have finished treatment',
  ])('is not asked for: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

describe('a qualification to go for', () => {
  it.each([
    'Is there a proper qualification with credit that a healthcare assistant can go for?',
    'HCA, want to get a qualification',
    'what qualifications can an HCA get',
    'how can a support worker get qualified',
  ])('is the way to another role for support staff: %s', (text) => expect(intentOf(text)).toBe('career route'));
  it.each([
    'HCA, I want a qualification but no promotion',
    'HCA, do I need a degree to do the cancer course?',
    'staff nurse, want to get a qualification in cancer care',
    'receptionist, could I get a qualification in cancer awareness',
    'support worker, I have an NVQ already, which cancer course?',
  ])('and not: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

it('what somebody holds is nothing they ask for', () =>
  expect(understand('HCA with an NVQ, any cancer course?')).toMatchObject({
    topics: [],
    withoutTopics: ['apprenticeship'],
  }));

describe('a patient who is unwell', () => {
  it.each([
    'Patient’s temp is 38.4 and she had chemo 8 days ago, what do I do?',
    'his potassium is 6.1 what do we do',
    'BP 80/50 after chemo, what do I do',
    'she had chemo yesterday and now has a headache, is it ok?',
    'patient collapsed after radiotherapy what do i do',
    'cannula site is red and swollen during chemo what do i do',
  ])('is a clinical question: %s', (text) => expect(intentOf(text)).toBe('clinical question'));
  it.each([
    'patients get upset after chemo and I don’t know what to say, what should I do? HCA',
    'staff nurse, I look after patients after chemo, what course should I do?',
    'HCA, 3 weeks in on the chemo ward, what should I do?',
    'CNS, patients feel tired after radiotherapy, is there a course on fatigue?',
  ])('is why somebody asks for a course: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

describe('promotion that is not wanted', () => {
  it.each([
    'im a band 3 hca who does not want to progress',
    'my HCA does not want to move up, what training',
    'my HCA doesn’t want to be a nurse',
    'support worker who does not want to be a nurse',
    'please no career stuff, HCA, what’s useful',
    'nothing about routes please HCA',
    'leave out the career stuff, I’m a HCA',
    'my csw is not looking to move on',
    'I don’t want promotion, HCA, any course?',
  ])('is not offered, whoever says so: %s', (text) =>
    expect(understand(text)).toMatchObject({ wantsNoPromotion: true, intent: 'find course' }),
  );
  it('a long course that is not wanted is no promotion', () =>
    expect(understand('I don’t want to go on a long course, HCA').wantsNoPromotion).toBe(false));
  it.each([
    'HCA who does not know how to progress',
    'my HCA wants to move up, what training',
    'no career development here, how can I progress as a HCA',
    'I know nothing about career routes, HCA',
  ])('and not knowing the way is something else: %s', (text) => expect(intentOf(text)).toBe('career route'));
});

describe('a new starter', () => {
  it.each([
    'HCSW new starter what training must I do',
    'new HCSW starter',
    'new starter healthcare support worker, what’s first',
  ])('asks where to begin: %s', (text) =>
    expect(understand(text)).toMatchObject({ isNew: true, isForSomebodyElse: false, topics: [], intent: 'first step' }),
  );
  it('on a team is somebody else', () =>
    expect(understand('new starter on my team, HCA').isForSomebodyElse).toBe(true));
  it('and a starter course is an introduction', () =>
    expect(understand('starter course for HCA')).toMatchObject({ isNew: false, topics: ['introduction'] }));
});

describe('what is safe or normal for patients', () => {
  it.each([
    'is chemo safe in pregnancy',
    'is it normal to feel sick after radiotherapy',
    'can I flush a PICC line with heparin',
    'should I flush the port before taking blood',
    'should I give paracetamol',
    'can patients drink alcohol during radiotherapy',
    'staff nurse, is it safe to touch patients after radiotherapy',
  ])('is a clinical question: %s', (text) => expect(intentOf(text)).toBe('clinical question'));
  it.each([
    'is there a course on chemo in pregnancy',
    'should I do the SACT passport',
    'is the chemo course safe to do online',
    'can I flush lines, HCA, is there a course',
  ])('unless a course is asked for: %s', (text) => expect(intentOf(text)).toBe('find course'));
});

describe('what is kept of whoever asks', () => {
  it.each([
    'what have I completed',
    'what courses am I registered on?',
    'show me my courses please',
    'my training record',
    'show my training record',
    'see my training',
    'which courses have I noted',
  ])('are their courses: %s', (text) => expect(intentOf(text)).toBe('own courses'));
  it.each([
    'change my level to registered',
    'what level do you have me at',
    'my level is wrong',
    'can I change my level',
  ])('is their level: %s', (text) => expect(intentOf(text)).toBe('own level'));
  it.each([
    ['my courses should be online, HCA', 'find course'],
    ['where can I do my courses', 'find course'],
    ['show me my HCA’s training record', 'other people’s records'],
    ['what level am I', 'which level'],
  ])('and not: %s: %s', (text, intent) => expect(intentOf(text)).toBe(intent));
});

describe('what somebody has not done', () => {
  it.each([
    'I have not completed the SACT passport',
    'never completed the care certificate',
    'I was registered on the PGCert but left',
    'I’m not registered on the SACT module',
    'I dropped out of the PGCert',
    'I signed up for the MSc but had to pull out',
    'I completed half of the SACT module',
  ])('is not noted as done: %s', (text) =>
    expect(understand(text)).toMatchObject({ intent: 'find course', levels: [] }),
  );
  it.each(['I have completed the SACT passport but not the module', 'I left my old job and completed the SACT module'])(
    'but what they have is: %s',
    (text) => expect(intentOf(text)).toBe('completed a course'),
  );
});

it.each(['how much does foundations cost', 'when is the next foundations course', 'where is it held'])(
  'prices, dates and places are asked for: %s',
  (text) => expect(understand(text)).toMatchObject({ asksLogistics: true, intent: 'find course' }),
);
