// Which band the words name, and which level follows from what was said, the role, and what is remembered.
import type { LevelId } from '../../src/features/framework/domain.ts';
import { bandOf, levelReadingOf, withLevelOfTopic } from '../../src/reading/level.ts';
import type { RoleMention } from '../../src/reading/mentions.ts';
import { wordsOf } from '../../src/reading/phrases.ts';
import { confidenceOf } from '../../src/reading/confidence.ts';
import type { Enquiry } from '../../src/reading/enquiry.ts';
import { aQuestion } from '../support/answering.ts';

it.each([
  ['band 4', '4'],
  ['Band 8A', '8a'],
  ['B4', '4'],
  ['b4s', '4'],
  ['8a', '8a'],
  ['8as', '8a'],
  ['bd 5', '5'],
  ['AfC 6', '6'],
  ['grade 7', '7'],
  ['banding 3', '3'],
  ['band fours', '4'],
  ['band four', '4'],
  ['bandfour', '4'],
  ['bandfours', '4'],
  ['bandsix', '6'],
  ['bandsevens', '7'],
  ['band at 4', '4'],
  ['band is four', '4'],
  ['band level 4', '4'],
  ['band and 4', undefined],
  ['I’m a 6', '6'],
  ['she’s a 6', '6'],
  ['working as an 8a', '8a'],
  ['working as an 8', '8'],
  ['I am the 6', undefined],
  ['team a 6', undefined],
  ['ask a 6', undefined],
  ['I am a 6 with a team', '6'],
  ['I am a 6 originally', '6'],
  ['I am a 6, any course', '6'],
  ['I am a six', '6'],
  ['I am a 4 years old', undefined],
  ['for a 2 day course', undefined],
  ['want a 3 credits course', undefined],
  ['on a 6 of ours', undefined],
  ['on a 6 nearby', '6'],
  ['take a 6', undefined],
  ['I am a. 6', undefined],
  ['4', undefined],
  ['band 1', undefined],
  ['band 10', undefined],
  ['band 45', undefined],
  ['husband 4', undefined],
  ['husband4', undefined],
  ['b4x', undefined],
  ['18a', undefined],
  ['8ax', undefined],
  ['band flat 4', undefined],
  ['broadband 4', undefined],
  ['band', undefined],
  ['', undefined],
])('the band in “%s” is %s', (text, band) => expect(bandOf(wordsOf(text))).toBe(band));

it.each(
  (
    'year years yr yrs day days hour hours hr hrs week weeks month months minute minutes min mins of or ' +
    'course courses module modules credit credits pm am th'
  ).split(' '),
)('“on a 6 %s” is no band', (unit) => expect(bandOf(wordsOf(`on a 6 ${unit}`))).toBeUndefined());

const mention = (levels: LevelId[], name?: string): RoleMention => ({
  part: 'plain',
  levels,
  isWeak: false,
  isDenied: false,
  isDefinite: false,
  isOwn: false,
  isColleague: false,
  isAside: false,
  isAsking: false,
  isMany: false,
  ...(name && { occupation: { name, levels, isClinical: true, isConfirmed: true } as RoleMention['occupation'] }),
});
const cns = mention(['enhanced'], 'Clinical Nurse Specialist');
const sister = mention(['registered', 'enhanced'], 'Sister or Charge Nurse');
const said = (...levels: LevelId[]) => mention(levels);

it.each<[string, { said?: RoleMention; role?: RoleMention }, string, LevelId | undefined, string]>([
  ['said in words', { said: said('advanced') }, '', undefined, 'advanced: advanced, said'],
  ['said before a role', { said: said('advanced'), role: cns }, '', undefined, 'advanced: advanced, said'],
  ['of a role', { role: cns }, '', undefined, 'enhanced: enhanced, role'],
  ['of a role, whatever is remembered', { role: cns }, '', 'registered', 'enhanced: enhanced, role'],
  ['open between those of a role', { role: sister }, '', undefined, 'none: registered enhanced, role'],
  ['settled by what is remembered', { role: sister }, '', 'enhanced', 'enhanced: enhanced, remembered'],
  ['not settled by another', { role: sister }, '', 'advanced', 'none: registered enhanced, role'],
  ['remembered', {}, '', 'enhanced', 'enhanced: enhanced, remembered'],
  ['not known', {}, '', undefined, 'none: '],
  ['narrowed by a band', {}, '4', undefined, 'none: supportive assistive'],
  ['remembered rather than narrowed', {}, '4', 'enhanced', 'enhanced: enhanced, remembered'],
  ['not that of doctors', { role: mention([]) }, '', undefined, 'none: '],
])('the level is %s', (_how, whose, band, remembered, expected) => {
  const reading = levelReadingOf(whose, { words: [], band: band || undefined }, remembered);
  const { level = 'none', levels, levelBasis } = reading;
  expect(`${level}: ${levels.join(' ')}${levelBasis ? `, ${levelBasis}` : ''}`).toBe(expected);
});

it.each([
  ['band 4 equals assistive', undefined],
  ['a band 4 nurse is always assistive', undefined],
  ['b4 counts as the assistive', undefined],
  ['bands 5s are registered', undefined],
  ['band 8a means advanced', undefined],
  ['band 4, I am assistive', 'assistive'],
  ['assistive is band 4', 'assistive'],
  ['I am assistive', 'assistive'],
])('what is drawn from a band alone says nothing: %s', (text, level) =>
  expect(levelReadingOf({ said: said('assistive') }, { words: wordsOf(text), band: undefined }, undefined).level).toBe(
    level,
  ),
);

it.each<[string, Parameters<typeof withLevelOfTopic>[0], LevelId | undefined, LevelId | undefined]>([
  ['where nothing else says one', { levels: [] }, 'advanced', 'advanced'],
  ['not where a role does', { level: 'enhanced', levelBasis: 'role', levels: ['enhanced'] }, 'advanced', 'enhanced'],
  ['not where a role leaves it open', { levelBasis: 'role', levels: ['enhanced'] }, 'advanced', undefined],
  ['not where it has none', { levels: [] }, undefined, undefined],
])('a topic says the level: %s', (_where, reading, ofTopic, level) =>
  expect(withLevelOfTopic(reading, ofTopic).level).toBe(level),
);

it.each<[string, Partial<Enquiry>, number]>([
  ['nothing', {}, 0.3],
  ['a role that is found at several levels', { role: 'Sister' }, 0.5],
  ['a level that was said', { level: 'enhanced', levelBasis: 'said' }, 0.95],
  ['a level of a role', { level: 'enhanced', levelBasis: 'role' }, 0.85],
  ['a level that is remembered', { level: 'enhanced', levelBasis: 'remembered' }, 0.8],
  ['a level that was chosen', { level: 'enhanced', levelBasis: 'chosen' }, 0.95],
  ['a topic', { topics: ['sact'] }, 0.7],
  ['a topic and a level', { topics: ['sact'], level: 'enhanced', levelBasis: 'role' }, 0.85],
  ['words that are no topic', { unheardOf: 'violins' }, 0.3],
  ['a level, and words that are no topic', { unheardOf: 'violins', level: 'enhanced', levelBasis: 'said' }, 0.6],
  ['a first step', { intent: 'first step' }, 0.3],
  ['a way on', { intent: 'career route', topics: ['sact'] }, 0.7],
  ['anything else that is asked', { intent: 'appraisal' }, 0.9],
  ['nothing that is known', { intent: 'something else', level: 'enhanced', levelBasis: 'said' }, 0.2],
])('how sure it is, of %s', (_what, enquiry, confidence) => expect(confidenceOf(aQuestion(enquiry))).toBe(confidence));
