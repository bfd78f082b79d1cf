// Who is meant, where somebody says that it is not for them, or speaks of what somebody else does.
import { understand } from '../../src/reading/understand.ts';

it.each([
  ['I’m a CNS, this isn’t for me, it’s for the lad who answers the phones', 'supportive'],
  ['I’m a CNS but it is not for me, my HCA wants it', 'supportive'],
  ['ACP here, not for me: staff nurse on our ward, which course', 'registered'],
  ['I’m an HCA, is there anything for me', 'supportive'],
  ['HCA on the ward where our consultant nurse runs the clinic, where do I begin', 'supportive'],
  ['HCA, the physio tells me what to do, which course', 'supportive'],
  ['I’m the secretary, our CNS asked me to find her a course', 'enhanced'],
  ['I’m the secretary, our CNS asked me to find a course', 'supportive'],
  ['is it only for nurses, I’m a receptionist', 'supportive'],
  ['My cousin Bev is an ACP and swears by it. I just answer the phones, what suits me', 'supportive'],
  ['our specialist nurse mentioned it but I only type the letters', 'supportive'],
  ['I tutor nobody: my tutor says it is good, I’m an HCA', 'supportive'],
  ['Consultant nurse. The trainees I supervise are sorted, what about me?', 'consultant'],
  ['I manage two HCAs but this one is for me, lung CNS', 'enhanced'],
  ['heard they pay for your physio degree, I’m a therapy assistant', 'supportive'],
  ['The support worker on our team does the forms. CNS, what is there', 'enhanced'],
  ['I work in the nurse-led clinic as a receptionist', 'supportive'],
  ['my tutor mate says so, I’m a therapy assistant', 'supportive'],
  ['physio at uni, first placement soon', 'pre-registration'],
  ['staff rad here, what next', 'registered'],
])('%s: %s', (text, level) => expect(understand(text).level).toBe(level));
