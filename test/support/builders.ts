// Discussions between fictional people, each made with one change at a time.
import { Appraisal } from '../../src/features/appraisals/domain/appraisal.ts';
import type { StepAnswer, Discussion } from '../../src/features/appraisals/domain/discussion.ts';
import { domainField } from '../../src/features/appraisals/domain/domains.ts';
import type { FieldTexts } from '../../src/features/appraisals/domain/fields.ts';
import type { Reference } from '../../src/features/appraisals/domain/reference.ts';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../src/features/catalogue/domain/advice.ts';
import { courseList } from '../../src/features/catalogue/domain/course-list.ts';
import { STARTER_PACK } from '../../src/features/framework/domain.ts';
import { DEMO_APPRAISEE, DEMO_MANAGER, DEMO_OTHERS, DEMO_TENANT } from '../../src/local/demo-people.ts';

export const NOW = new Date('2026-11-21T09:00:00Z');

/** What a discussion refers to before anybody has changed anything. */
export const SHIPPED: Reference = {
  pack: STARTER_PACK,
  courses: courseList({ courses: COURSES, retired: [], settings: ALLIANCE_ADVICE }),
};

const asPerson = ({ id, name }: { id: string; name: string }) => ({ id, name, tenantId: DEMO_TENANT });
export const alex = asPerson(DEMO_MANAGER);
export const priya = asPerson(DEMO_APPRAISEE);
export const sam = asPerson(DEMO_OTHERS[0]!);

export const anAppraisal = (changes: Partial<Appraisal> = {}): Appraisal =>
  Appraisal.parse({
    id: 'DEMO.abcdefghij0123456789abcd',
    tenantId: DEMO_TENANT,
    trustId: 'DEMO',
    manager: { id: alex.id, name: alex.name },
    person: { id: priya.id, name: priya.name },
    role: 'Clinical Nurse Specialist',
    kind: 'appraisal',
    heldOn: '2026-11-21',
    cycle: 2026,
    level: 'enhanced',
    frameworkVersion: 'starter-2023',
    state: 'draft',
    version: 1,
    createdAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    ...changes,
  });

const PILLAR: FieldTexts = {
  rating: 'on-track',
  needed: '',
  discussed: 'How the nurse-led clinic is going',
  capabilities: '',
  strengths: 'Calm and clear with patients and families',
  evidenceKind: 'feedback',
  evidence: 'Letters from two patients',
};

/** What is typed about a domain, under the names its fields have on its card. */
export const aboutDomain = <Value>(domainId: string, parts: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [domainField(part, domainId), value]));

/** What is typed on each card of the starter pack when everything is in order. */
export const FILLED: Record<string, FieldTexts> = {
  level: {
    levelFit: 'fits',
    levelWords: 'Runs the clinic and supervises learners',
    aspiration: 'broaden',
    nextLevel: '',
    aspirationWords: 'Would like to learn about late effects',
  },
  'domains-1': {
    ...aboutDomain('clinical-practice', PILLAR),
    ...aboutDomain('leadership-and-management', {
      ...PILLAR,
      rating: 'development-need',
      needed: 'Chairing the team meeting twice',
    }),
    ...aboutDomain('education', { ...PILLAR, rating: 'strength' }),
    ...aboutDomain('research-and-improvement', {
      ...PILLAR,
      rating: 'not-discussed',
      discussed: '',
      strengths: '',
      evidenceKind: '',
      evidence: '',
    }),
  },
  education: {
    coursesDone: 'acst',
    otherDone: '',
    coursesWanted: '',
    otherWanted: 'A day with the late effects clinic',
    protectedTime: 'agreed',
    protectedTimeWords: 'Half a day a month',
    funding: 'no',
    fundingWords: '',
  },
  goals: {
    goal1: 'Lead one late effects clinic a month',
    capability1: 'clinical-practice',
    action1: 'Shadow the consultant, then lead with support',
    support1: 'Consultant time',
    by1: '2027-03-31',
    service1: 'Shorter waits for follow-up',
  },
  eportfolio: { account: 'yes', used: 'no', otherResource: '' },
};

export const anAnswer = (step: string, fields: FieldTexts, revision = 1): StepAnswer => ({
  schemaVersion: 1,
  step,
  fields,
  revision,
  savedAt: NOW.toISOString(),
});

export const aDiscussion = (changes: Partial<Appraisal> = {}, filled: Record<string, FieldTexts> = {}): Discussion => ({
  record: anAppraisal(changes),
  answers: new Map(Object.entries(filled).map(([step, fields]) => [step, anAnswer(step, fields)])),
});
