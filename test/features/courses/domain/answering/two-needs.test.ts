// Two things in one message.
import { needsIn } from '../../../../../src/features/courses/domain/answering/two-needs.ts';
import { understand } from '../../../../../src/reading/understand.ts';

const read = (text: string) => understand(text);
it.each([
  ['where do I tick that she has an eportfolio, and what should she study', 'find course', 'ePortfolio'],
  ['I have my appraisal next week and I need a course on communication skills', 'find course', 'appraisal'],
  ['when is the return due and which course for a HCA', 'find course', 'return'],
  [
    'physio assistant here. (a) how do I get into the ePortfolio (b) what training suits me',
    'find course',
    'ePortfolio',
  ],
  [
    'occupational therapist: i) a JD needs the ACCEND line ii) which module on fatigue',
    'find course',
    'job description',
  ],
  ['want a module on lymphoedema + need to open my PDR form', 'find course', 'appraisal'],
  ['any training for porters? while we’re on, when is the quarterly return due', 'find course', 'return'],
  ['something online for a dietitian n can they have an eportfolio', 'find course', 'ePortfolio'],
  ['our return asks who is on a course. besides which modules are there for SACT nurses', 'find course', 'return'],
  ['radiographer, which module? my manager gives me two hours, where do I enrol', 'find course', undefined],
  ['Can you do both, the job description and the training?', 'find course', 'job description'],
  ['start my appraisal and then show me what is due', 'appraisal', undefined],
  ['start my appraisal', 'appraisal', undefined],
  ['I am a CNS and need to sort my appraisal', 'appraisal', undefined],
  ['CNS, SACT and acute oncology', 'find course', undefined],
  ['thank you. how do I start an appraisal? bye for now', 'appraisal', undefined],
])('“%s” wants a %s, and beside it %s', (text, intent, beside) => {
  const needs = needsIn(text, read(text), read);
  expect([needs.enquiry.intent, needs.beside]).toEqual([intent, beside]);
});
