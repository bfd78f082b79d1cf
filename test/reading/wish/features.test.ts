// What of a text tells what is wanted.
import { hear } from '../../../src/reading/hear.ts';
import { VOCABULARY } from '../../../src/reading/vocabulary.ts';
import { featuresOf } from '../../../src/reading/wish/features.ts';

const featuresIn = (text: string) => featuresOf(hear(text, VOCABULARY));

it.each([
  ['my mum has a lump', ['mum', '<kin>', 'my <kin>', 'lump', '<sign>']],
  ['ask Sarah', ['ask', '<name>', 'ask <name>']],
  ['ask sarahs boss', ['<name>']],
  ['two lumps?', ['?', '<sign>']],
  ['platelets 62', ['<unit>', '<number>']],
  ['she is on osimertinib', ['<other>', '<medicine>']],
  ['something on lymphoedema', ['<topic>', 'on <topic>']],
  ['at Liverpool', ['<provider>']],
  ['certified', ['certi~']],
  ['one. two', ['one |', '| two']],
  ['which course', ['=course']],
])('%s: %j', (text, expected) => expect(featuresIn(text)).toEqual(expect.arrayContaining(expected)));

it.each([
  ['a nurse asks', ['nurse', '<occupation>']],
  ['ask Sarah', ['sarah']],
  ['platelets 62', ['62']],
])('and whoever it is tells nothing: %s', (text, unexpected) =>
  expect(featuresIn(text).filter((feature) => unexpected.includes(feature))).toEqual([]),
);
