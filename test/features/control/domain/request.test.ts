import { isRequest } from '../../../../src/features/control/domain/request.ts';

it.each([
  'Which course fits a new HCA?',
  'is there anything on breaking bad news',
  'I need a course on chemotherapy',
  'courses about lymphoma',
  'acute oncology training',
  'show me level 7 modules',
  'appraisal due?',
])('asks for something: %s', (text) => expect(isRequest(text)).toBe(true));

it.each([
  'Leads the MDT well, needs more time for audit',
  'She would like the advanced communication course',
  'Priya did the SACT course in May and has used it every week since',
  'good feedback from two patients',
  'wants to stay where she is',
])('says something: %s', (text) => expect(isRequest(text)).toBe(false));
