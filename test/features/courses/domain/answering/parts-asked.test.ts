// Where one thing that is asked ends and the next begins.
import { partsAsked } from '../../../../../src/features/courses/domain/answering/parts-asked.ts';

it.each([
  [
    'porter here. any training? and who is my facilitator',
    ['porter here', 'any training', 'and who is my facilitator'],
  ],
  ['1) which module 2) what form', ['which module', 'what form']],
  ['(i) which module, (ii) what form', ['which module,', 'what form']],
  ['which module + what form', ['which module', 'what form']],
  ['which module n what form', ['which module', 'what form']],
  ['two things: which module; what form', ['two things', 'which module', 'what form']],
  ['which module. While I’m here, what form', ['which module', 'what form']],
  ['which module, as well as what form', ['which module', 'what form']],
  ['dietitian, need a module', ['need a module']],
  ['1.5 hours of self-study', ['1.5 hours of self-study']],
])('“%s”', (text, parts) => expect(partsAsked(text).map((part) => part.trim())).toEqual(parts));
