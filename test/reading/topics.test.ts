// Which topics somebody asks about (`+`), which only say where they work (`@`), and which they want no more of (`-`).
import { understand } from '../../src/reading/understand.ts';

const read = (text: string) => {
  const { topics, hints, withoutTopics } = understand(text);
  const marked = (mark: string, some: readonly string[]) => some.map((topic) => mark + topic);
  return [...marked('+', topics), ...marked('@', hints), ...marked('-', withoutTopics)].join(' ');
};

describe('where somebody works is not what they ask about', () => {
  it.each([
    ['CNS in palliative care, communication course', '+communication @palliative'],
    ['CNS, palliative care course', '+palliative'],
    ['CNS palliative, what first?', '@palliative'],
    ['CNS, palliative, what first?', '+palliative'],
    ['I work in acute oncology, communication course', '+communication @acute-oncology'],
    ['we need acute oncology within general practice', '+acute-oncology +primary-care'],
    ['HCA within acute oncology, what first?', '@acute-oncology'],
    ['HCA at acute oncology, what first?', '@acute-oncology'],
    ['enhanced level in acute oncology, what first?', '@acute-oncology'],
    ['HCA on the chemo unit, communication course', '+communication @sact'],
    ['palliative care unit, communication course', '+communication @palliative'],
    ['course for the palliative care team', '@palliative'],
    ['nurse in the hospice, SACT course', '+sact @palliative'],
    ['HCA in chemo', '@sact'],
    ['HCA, course about chemo', '+sact'],
    ['HCA wanting chemo, what first?', '+sact'],
    ['HCA in chemo, what next?', '@sact'],
    ['course for the communication team', '+communication'],
    ['HCA in communication, what first?', '+communication'],
    ['nurse in leadership, what first?', '+leadership'],
    ['I work in communication skills, what course', '+communication'],
    ['nurse with her SACT, communication', '+sact +communication'],
    ['lung cancer course and communication', '+communication @lung'],
    ['GP practice nurse, course', '@primary-care'],
  ])('%s: %s', (text, topics) => expect(read(text)).toBe(topics));
});

describe('a general course is a need of its own beside another', () => {
  it.each([
    ['cancer course', ''],
    ['cancer course about communication', '+communication'],
    ['cancer course and communication skills', '+general +communication'],
    ['oncology course and a communication course', '+general +communication'],
    ['general course and a communication course', '+general +communication'],
    ['something online and also communication', '+general +communication'],
    ['anything online and a SACT course', '+general +sact'],
    ['online and a SACT course', '+sact'],
    ['SACT course and something accredited', '+sact +general'],
    ['SACT, plus something short', '+sact +general'],
    ['something online about SACT', '+sact'],
    ['something online', ''],
    ['something SACT and also communication', '+sact +communication'],
    ['SACT course and a cancer course about communication', '+sact +communication'],
    ['communication and cancer course', '+communication +general'],
    ['palliative care and one online', '+palliative +general'],
    ['HCA in chemo, cancer course and something online', '@sact'],
    ['lung cancer course and a cancer course', '@lung'],
    ['something online, short and also communication', '+general +communication'],
    ['something short and communication for cancer', '+communication'],
    ['everyone online and also communication', '+communication'],
    ['ones online and also communication', '+communication'],
    ['cancer SACT course and communication', '+sact +communication'],
    ['SACT course, a cancer course and no more', '+sact'],
  ])('%s: %s', (text, topics) => expect(read(text)).toBe(topics));
});

describe('what somebody has or has done they want no more of', () => {
  it.each([
    ['HCA with an NVQ, any course?', '-apprenticeship'],
    ['HCA with an apprenticeship, SACT course', '+sact -apprenticeship'],
    ['HCA wanting an apprenticeship', '+apprenticeship'],
    ['HCA working with an apprenticeship', '+apprenticeship'],
    ['HCA with a new apprenticeship', '+apprenticeship'],
    ['nurse with my masters, what next?', '-masters'],
    ['I have done HCA in chemo, what next?', '-sact'],
    ['I have done SACT, what next?', '-sact'],
    ['I have done the care certificate, what next? communication', '+communication -care-certificate'],
    ['no SACT please, communication', '+communication -sact'],
    ['not communication, SACT', '+sact -communication'],
  ])('%s: %s', (text, topics) => expect(read(text)).toBe(topics));
});

it.each([
  ['ACP, finished my MSc, so no more degrees', ''],
  ['CNS, already got a masters, any course', ''],
  ['CNS, have you got a masters', 'masters'],
  ['CNS, how do I get a masters', 'masters'],
  ['CNS, I want a masters and not an apprenticeship', 'masters'],
])('what is held is not asked for: %s: %s', (text, topics) => expect(understand(text).topics.join(' ')).toBe(topics));
