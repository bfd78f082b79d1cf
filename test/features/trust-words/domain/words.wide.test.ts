import { answerTo } from '../../../../src/features/courses/domain/answering/ask.ts';
import { understand } from '../../../../src/reading/understand.ts';
import { vocabularyWith } from '../../../../src/features/trust-words/domain/words.ts';
import { ROLES } from '../../../../src/reading/roles.ts';

it.each([
  ['I am a $, what should I do first?'],
  ['$ on urology, any course?'],
  ['courses for my new $ please'],
  ['how does a $ become a nursing associate?'],
  ['our $ needs something accredited'],
])('a word that a Trust has added is answered like the role it stands for, with every role: %s', (question) => {
  for (const { name } of ROLES) {
    const vocabulary = vocabularyWith([{ word: 'QZX', means: { kind: 'role', role: name } }]);
    // The words typed order what fits equally well, and these differ.
    const short = { ...understand(question.replace('$', 'QZX'), {}, vocabulary), search: '' };
    const long = { ...understand(question.replace('$', name)), search: '' };
    expect(short).toEqual(long);
    expect(answerTo(short, { vocabulary })).toEqual(answerTo(long));
  }
});
