// What somebody wants, of what the rules say and what their words are likeliest to want.
import type { Intent } from '../../src/reading/enquiry.ts';
import { settleIntent, type SettledIntent } from '../../src/reading/settle.ts';
import type { WishShares } from '../../src/reading/wish/wish.ts';

const settled = (byRules: Intent, wishes: WishShares, isCertain = false): SettledIntent =>
  settleIntent({ byRules, asCourses: 'first step', isCertain }, wishes);

it.each<[what: string, byRules: Intent, wishes: WishShares, expected: SettledIntent]>([
  ['both say', 'find course', [['find course', 0.9]], { intent: 'find course' }],
  ['nothing can be told of the words', 'appraisal', [], { intent: 'appraisal' }],
  [
    'it may be health after all',
    'own health',
    [
      ['find course', 0.8],
      ['own health', 0.2],
    ],
    { intent: 'own health', doubt: 'first step' },
  ],
  ['it is surely no health', 'own health', [['find course', 0.95]], { intent: 'first step' }],
  ['the words have none of it', 'own level', [['trick', 0.9]], { intent: 'own level' }],
  ['the words surely want it', 'find course', [['own health', 0.9]], { intent: 'own health' }],
  ['the rules turn away what is about courses', 'trick', [['find course', 0.8]], { intent: 'first step' }],
  [
    'the words do not say it loudly',
    'find course',
    [
      ['own health', 0.45],
      ['find course', 0.4],
    ],
    { intent: 'find course' },
  ],
  [
    'no reason stands out',
    'find course',
    [
      ['trick', 0.25],
      ['own health', 0.2],
      ['certifying', 0.2],
      ['find course', 0.2],
    ],
    { intent: 'find course' },
  ],
  [
    'a vague one is not sure',
    'find course',
    [
      ['about ACCEND', 0.6],
      ['find course', 0.4],
    ],
    { intent: 'find course' },
  ],
  ['a vague one is sure', 'find course', [['something else', 0.8]], { intent: 'something else' }],
  [
    'both turn away, for another reason',
    'trick',
    [
      ['certifying', 0.6],
      ['trick', 0.3],
    ],
    { intent: 'trick' },
  ],
  [
    'the reason is sure',
    'trick',
    [
      ['certifying', 0.8],
      ['trick', 0.1],
    ],
    { intent: 'certifying' },
  ],
  [
    'a feature is as likely',
    'find course',
    [
      ['find course', 0.6],
      ['return', 0.3],
    ],
    { intent: 'find course', doubt: 'return' },
  ],
  [
    'courses are as likely as a feature',
    'return',
    [
      ['return', 0.6],
      ['find course', 0.3],
    ],
    { intent: 'return', doubt: 'first step' },
  ],
  [
    'it may be about health',
    'own health',
    [
      ['find course', 0.6],
      ['own health', 0.3],
    ],
    { intent: 'own health', doubt: 'first step' },
  ],
  ['they tell of their own', 'completed a course', [['find course', 0.9]], { intent: 'completed a course' }],
  [
    'they tell of somebody else’s',
    'completed a course',
    [['note for somebody else', 0.9]],
    { intent: 'note for somebody else' },
  ],
])('where %s', (_, byRules, wishes, expected) => expect(settled(byRules, wishes)).toEqual(expected));

it('what names somebody’s record stays theirs, whatever the words want', () =>
  expect(settled('other people’s records', [['find course', 1]], true)).toEqual({ intent: 'other people’s records' }));
