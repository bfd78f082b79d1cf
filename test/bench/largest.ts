// A discussion in which everything was said at length, with an Alliance's own pack of many capabilities.
import { stepCard } from '../../src/features/appraisals/cards/steps.ts';
import { reviewCard, summaryCard } from '../../src/features/appraisals/cards/summary.ts';
import type { FieldTexts } from '../../src/features/appraisals/domain/fields.ts';
import { fieldsOf, PREPARATION, stepsOf } from '../../src/features/appraisals/domain/steps.ts';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { STARTER_PACK, type Pack } from '../../src/features/framework/domain.ts';
import { anAppraisal, anAnswer, SHIPPED } from '../support/builders.ts';

const CAPABILITIES = 40; // of one domain at one level
const AT_LENGTH =
  'She runs the nurse-led clinic, supervises two learners and has begun to audit how long people wait. '.repeat(4);

const pack: Pack = {
  ...STARTER_PACK,
  version: '2',
  name: 'A pack of an Alliance',
  isStarter: false,
  capabilities: STARTER_PACK.domains.flatMap(({ id }) =>
    Array.from({ length: CAPABILITIES }, (_, n) => ({
      domainId: id,
      level: 'enhanced' as const,
      code: `${id.slice(0, 2).toUpperCase()}${n}`,
      title: `Something that people at this level can do, number ${n}`,
      colour: '#1B6CA8',
    })),
  ),
};

const reference = { ...SHIPPED, pack };
const record = anAppraisal({ frameworkVersion: pack.version });

const everything = (step: string): FieldTexts =>
  Object.fromEntries(
    (fieldsOf(step, record, pack) ?? []).map((field) => {
      switch (field.kind) {
        case 'words':
          return [field.id, AT_LENGTH.slice(0, field.most)];
        case 'day':
          return [field.id, '2027-03-31'];
        case 'choice':
          return [field.id, field.of.at(-1)!];
        case 'choices':
          return [field.id, field.of.join(',')];
        case 'courses':
          return [field.id, COURSES.map(({ id }) => id).join(',')];
      }
    }),
  );

const discussion = {
  record,
  answers: new Map([...stepsOf(pack), PREPARATION].map((step) => [step, anAnswer(step, everything(step))])),
};
const [domain = ''] = stepsOf(pack).slice(1);

export const largest = {
  domain: () => stepCard(discussion, domain, reference),
  education: () => stepCard(discussion, 'education', reference),
  goals: () => stepCard(discussion, 'goals', reference),
  summary: () => summaryCard(discussion, reference),
  review: () => reviewCard(discussion, reference),
};
