// Cues of our own, so that a sentence is about the rule and not about the list.
import { cuesIn } from '../../src/reading/cues.ts';
import { readerFor } from '../../src/reading/reader.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

const cues = {
  clinical: ['patient', 'ill occupation'],
  records: ['navigator'],
  offTopic: ['news', 'topic today'],
  otherTraining: ['breaking', 'occupation today'],
  work: ['navigator', 'news', 'ill occupation', 'occupation today'],
};
const reader = readerFor({ ...VOCABULARY, cues });
const heard = (text: string) => {
  const words = reader.read(text);
  const has = cuesIn(reader.meaningsIn(words), words, reader);
  return Object.keys(cues)
    .filter((cue) => has(cue))
    .join(' ');
};

it.each([
  ['a patient', 'clinical'],
  ['a patient navigator', 'work'],
  ['an ill patient navigator', 'clinical work'],
  ['patient navigator today', 'otherTraining work'],
  ['patient, patient navigator', 'clinical work'],
  ['patient navigator, patient', 'clinical work'],
  ['a navigator', 'work'],
  ['the news', 'offTopic work'],
  ['breaking bad news', 'work'],
  ['breaking bad news today', 'offTopic work'],
  ['bad news, news', 'offTopic work'],
  ['news. breaking bad news', 'offTopic work'],
])('a role is one word, and a topic where others are turned away: “%s” holds %s', (text, held) =>
  expect(heard(text)).toBe(held),
);
