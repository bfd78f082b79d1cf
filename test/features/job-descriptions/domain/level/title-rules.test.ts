// What the words beside a role say about the level of a post.
import { titleSays } from '../../../../../src/features/job-descriptions/domain/level/title-rules.ts';

const reads = (title: string) => {
  const { levels, isSure } = titleSays(title);
  return `${isSure ? 'surely' : 'perhaps'} ${levels.join(', ')}`.trim();
};

it.each([
  ['Dietitian', 'surely registered'],
  ['Dietitian 2', 'surely registered'],
  ['Renal Dietitian', 'perhaps registered, enhanced'],
  ['Dietitian (renal)', 'perhaps registered, enhanced'],
  ['Clinical Nurse Specialist, Urology', 'surely enhanced'],
  ['Student Dietitian', 'surely pre-registration'],
  ['Undergraduate Dietitian', 'surely pre-registration'],
  ['Pre-registration Dietitian', 'surely pre-registration'],
  ['Student Clinical Nurse Specialist', 'surely enhanced'],
  ['Trainee Dietitian', 'perhaps pre-registration, registered'],
  ['Dietitian (development post)', 'perhaps pre-registration, registered'],
  ['Aspiring Nurse Consultant', 'perhaps advanced, consultant'],
  ['Trainee Cancer Support Worker', 'surely supportive'],
  ['Helper to the Dietitian', 'perhaps supportive, assistive'],
  ['Dietitian’s PA', 'perhaps supportive, assistive'],
  ['Consultant Staff Nurse', 'perhaps consultant, enhanced'],
  ['Consultant Clinical Nurse Specialist', 'perhaps consultant, enhanced'],
  ['Consultant Cancer Support Worker', 'perhaps consultant, supportive'],
  ['Advanced Dietitian', 'perhaps advanced, enhanced'],
  ['Advanced Clinical Nurse Specialist', 'perhaps advanced, enhanced'],
  ['Enhanced Dietitian', 'surely enhanced'],
  ['Enhanced Clinical Nurse Specialist', 'surely enhanced'],
  ['Enhanced Cancer Support Worker', 'surely supportive'],
  ['Enhanced Nurse Consultant', 'surely consultant'],
  ['Dietitian, Clinical Trials', 'perhaps registered, enhanced'],
  ['Clinical Nurse Specialist, Trials', 'perhaps enhanced, advanced'],
  ['Nurse Consultant and Director', 'perhaps consultant'],
  ['Cancer Support Worker, Research', 'surely supportive'],
  ['Lead Dietitian', 'perhaps enhanced, advanced, consultant'],
  ['Chief Dietitian', 'perhaps enhanced, advanced, consultant'],
  ['Principal Dietitian', 'perhaps registered, enhanced'],
  ['Senior Clinical Nurse Specialist', 'perhaps enhanced, advanced'],
  ['Senior Cancer Support Worker', 'perhaps supportive, assistive'],
  ['Senior Nurse Consultant', 'surely consultant'],
  ['Specialist Dietitian', 'surely enhanced'],
  ['Specialist Cancer Support Worker', 'perhaps supportive, assistive'],
  ['Specialist Nursing Associate', 'surely assistive'],
  // Training counts before a specialism, and a lead before it.
  ['Trainee Dietitian, specialist', 'perhaps pre-registration, registered'],
  ['Lead Dietitian, specialist', 'perhaps enhanced, advanced, consultant'],
  ['Supportive Practice Wizard', 'perhaps supportive'],
  ['ENHANCED PRACTICE WIZARD', 'perhaps enhanced'],
  ['Enhanced Wizard', 'perhaps'],
  ['Cancer Support Worker and Nurse Consultant', 'perhaps supportive, consultant'],
  ['Nurse Consultant (consultant grade)', 'surely consultant'],
  ['Ward Manager and Clinical Nurse Specialist', 'perhaps registered, enhanced, advanced'],
])('reads %s: %s', (title, expected) => expect(reads(title)).toBe(expected));

it.each([
  ['Trainee Dietitian', /on the way to registered level/],
  ['Senior Clinical Nurse Specialist', /“Senior Clinical Nurse Specialist” may be beyond enhanced level/],
  ['Lead Dietitian', /Lead posts/],
  ['Senior Dietitian', /Senior posts/],
  ['Renal Dietitian', /does not say whether/],
  ['Dietitian', /“Dietitian” is a role at registered level/],
  ['Supportive Practice Wizard', /says “supportive”/],
  ['Enhanced Wizard', /no role that is known/],
  ['Enhanced Clinical Nurse Specialist', /itself says “enhanced”/],
  ['Ward Manager', /found at more than one level/],
  ['Cancer Support Worker and Nurse Consultant', /roles at more than one level/],
])('says why, of %s', (title, why) => expect(titleSays(title).reasons).toEqual([expect.stringMatching(why)]));
