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
])('%s: %s', (text, level) => expect(understand(text).level).toBe(level));
