import { understand } from '../../../../src/reading/understand.ts';
import { VOCABULARY } from '../../../../src/reading/vocabulary.ts';
import { checkWord, MOST_TRUST_WORDS, type WordForm } from '../../../../src/features/trust-words/domain/word-check.ts';
import { isReadAs, readingOf, exampleReading } from '../../../../src/features/trust-words/domain/word-reading.ts';
import {
  meaningLine,
  vocabularyWith,
  type WordMeaning,
  type TaughtWord,
} from '../../../../src/features/trust-words/domain/words.ts';

const csw: WordMeaning = { kind: 'role', role: 'Cancer Support Worker' };
const cwsw: TaughtWord = { word: 'CWSW', means: csw };
const own: WordMeaning = { kind: 'own role', role: 'Cancer Wellbeing Lead', level: 'enhanced', isClinical: false };

const aForm = (changes: Partial<WordForm> = {}): WordForm => ({
  word: 'CWSW',
  means: 'role:Cancer Support Worker',
  ownRole: '',
  ownLevel: '',
  ownIsClinical: '',
  ...changes,
});
const ownForm = (changes: Partial<WordForm> = {}) =>
  aForm({
    word: 'CWL',
    means: 'own',
    ownRole: 'Cancer Wellbeing Lead',
    ownLevel: 'enhanced',
    ownIsClinical: 'no',
    ...changes,
  });

describe('a word that a Trust has added', () => {
  it.each<[string, WordMeaning, object]>([
    ['QZX on urology', { kind: 'level', level: 'assistive' }, { level: 'assistive', levelBasis: 'said' }],
    ['a course about QZX', { kind: 'topic', topic: 'lymphoedema' }, { topics: ['lymphoedema'] }],
    ['I am a QZX', own, { level: 'enhanced', role: 'Cancer Wellbeing Lead', isClinical: false, levelBasis: 'role' }],
    ['I am a Cancer Wellbeing Lead', own, { level: 'enhanced', role: 'Cancer Wellbeing Lead' }],
  ])('is understood: %s', (text, means, expected) => {
    const vocabulary = vocabularyWith([cwsw, { word: 'QZX', means }, { word: 'other', means: csw }]);
    expect(understand(text, {}, vocabulary)).toMatchObject(expected);
    expect(understand(text)).not.toMatchObject(expected);
  });

  it.each<[string, WordMeaning, string]>([
    ['passport', { kind: 'topic', topic: 'lymphoedema' }, 'courses about lymphoedema'],
    ['NQP', { kind: 'level', level: 'enhanced' }, 'enhanced level'],
    ['UKONS', { kind: 'level', level: 'advanced' }, 'advanced level'],
    ['registrar', { kind: 'role', role: 'Staff Nurse' }, 'registered level (Staff Nurse)'],
    ['oncologist', { kind: 'topic', topic: 'sact' }, 'courses about SACT'],
    ['adv', { kind: 'level', level: 'enhanced' }, 'enhanced level'],
    ['CNS', own, 'enhanced level (Cancer Wellbeing Lead)'],
  ])('wins over what we read it as: %s', (word, means, reading) => {
    expect(readingOf(word, VOCABULARY)).not.toBe(reading);
    expect(readingOf(word, vocabularyWith([{ word, means }]))).toBe(reading);
  });

  it('keeps every one of several words for one topic', () => {
    const means: WordMeaning = { kind: 'topic', topic: 'lymphoedema' };
    const vocabulary = vocabularyWith(['QZX', 'ZXQ', 'XQZ'].map((word) => ({ word, means })));
    for (const word of ['QZX', 'ZXQ', 'XQZ', 'lymphoedema'])
      expect(understand(word, {}, vocabulary).topics).toEqual(['lymphoedema']);
  });

  it('adds nothing when its role or topic is no longer known', () => {
    const gone: WordMeaning[] = [
      { kind: 'role', role: 'Gone' },
      { kind: 'topic', topic: 'gone' },
    ];
    for (const means of gone) expect(readingOf('QZX', vocabularyWith([{ word: 'QZX', means }]))).toBeUndefined();
  });

  it('is tried in a question of its kind', () => {
    expect(exampleReading('CWSW', csw, vocabularyWith([cwsw]))).toBe(
      '“CWSW on urology” is now read as supportive level (Cancer Support Worker), courses about urology.',
    );
    const means: WordMeaning = { kind: 'topic', topic: 'lymphoedema' };
    expect(exampleReading('LSC', means, vocabularyWith([{ word: 'LSC', means }]))).toBe(
      '“a course about LSC” is now read as courses about lymphoedema.',
    );
  });

  it('leaves the words of everybody else alone', () => {
    vocabularyWith([cwsw, { word: 'passport', means: own }]);
    expect(vocabularyWith([])).toBe(VOCABULARY);
    expect(understand('passport').topics).toEqual(['passport']);
  });
});

describe('what a facilitator types', () => {
  it.each<[string, WordForm, TaughtWord]>([
    ['a role of ours', aForm(), cwsw],
    ['a level', aForm({ means: 'level:enhanced' }), { word: 'CWSW', means: { kind: 'level', level: 'enhanced' } }],
    ['a topic', aForm({ means: 'topic:sact' }), { word: 'CWSW', means: { kind: 'topic', topic: 'sact' } }],
    ['a role of their own', ownForm(), { word: 'CWL', means: own }],
    [
      'a clinical role of their own',
      ownForm({ ownIsClinical: 'yes' }),
      { word: 'CWL', means: { ...own, isClinical: true } as WordMeaning },
    ],
    ['as long a word as may be', aForm({ word: 'q'.repeat(60) }), { ...cwsw, word: 'q'.repeat(60) }],
    [
      'as many words as may be',
      aForm({ word: 'qa qb qc qd qe qf qg qh' }),
      { ...cwsw, word: 'qa qb qc qd qe qf qg qh' },
    ],
    ['several marks between letters', aForm({ word: 'Qzx / -yqx' }), { ...cwsw, word: 'Qzx / -yqx' }],
    ['several words', aForm({ word: 'Maggie’s cancer-buddy' }), { ...cwsw, word: 'Maggie’s cancer-buddy' }],
    ['ordinary words together', aForm({ word: 'new buddy' }), { ...cwsw, word: 'new buddy' }],
  ])('is taken: %s', (_what, form, taught) => expect(checkWord(form, [], false)).toEqual({ taught }));

  it.each<[string, WordForm, object]>([
    ['no word', aForm({ word: '' }), { word: /is empty/ }],
    ['one letter', aForm({ word: 'Q' }), { word: /at least 2/ }],
    ['too long', aForm({ word: 'q'.repeat(61) }), { word: /longer than 60/ }],
    ['a patient’s number', aForm({ word: 'Pat 943 476 5919' }), { word: /has an NHS number/ }],
    ['signs', aForm({ word: 'C*W' }), { word: /letters and digits only/ }],
    ['a formula', aForm({ word: '${$root}' }), { word: /letters and digits only/ }],
    ['two lines', aForm({ word: 'CW\nSW' }), { word: /letters and digits only/ }],
    ['a whole sentence', aForm({ word: 'q w e r t y u i o' }), { word: /more than 8 words/ }],
    ['what is two sentences in a question', aForm({ word: 'Q. - Zx' }), { word: /would not be found/ }],
    ['numbers', aForm({ word: '112' }), { word: /needs a letter/ }],
    ['a band', aForm({ word: 'B4' }), { word: /a band alone never decides/ }],
    ['a band in words', aForm({ word: 'band 8a' }), { word: /a band alone never decides/ }],
    ['an ordinary word', aForm({ word: 'nurse' }), { word: /everyday word/ }],
    ['the', aForm({ word: 'The' }), { word: /everyday word/ }],
    ['new', aForm({ word: 'new' }), { word: /everyday word/ }],
    ['the, in pieces', aForm({ word: 't-he' }), { word: /everyday word/ }],
    ['a word of questions', aForm({ word: 'course' }), { word: /everyday word/ }],
    ['no meaning', aForm({ means: '' }), { means: /^choose what/ }],
    ['a role that is not there', aForm({ means: 'role:Wizard' }), { means: /^choose what/ }],
    ['a level that is not there', aForm({ means: 'level:wizard' }), { means: /^choose what/ }],
    ['a topic that is not there', aForm({ means: 'topic:wizardry' }), { means: /^choose what/ }],
    ['a topic as a role', aForm({ means: 'role:sact' }), { means: /^choose what/ }],
    ['a role as a topic', aForm({ means: 'topic:Staff Nurse' }), { means: /^choose what/ }],
    ['a level as something else', aForm({ means: 'rank:enhanced' }), { means: /^choose what/ }],
    [
      'a role of their own that is neither clinical nor not',
      ownForm({ ownIsClinical: 'perhaps' }),
      { ownIsClinical: /say/ },
    ],
    ['what it means already', aForm({ word: 'CSW' }), { word: /already read as supportive level \(Cancer Support/ }],
    [
      'a level for the word of a role',
      aForm({ word: 'CSW', means: 'level:enhanced' }),
      { means: /word for a role .*Cancer Support Worker.*choose a role/ },
    ],
    [
      'a role without anything',
      ownForm({ ownRole: '', ownLevel: '', ownIsClinical: '' }),
      { ownRole: /is empty/, ownLevel: /choose/, ownIsClinical: /say whether/ },
    ],
    ['a role of an everyday name', ownForm({ ownRole: 'course' }), { ownRole: /everyday word/ }],
    ['a role of ours as their own', ownForm({ ownRole: 'staff nurse' }), { ownRole: /in the list of roles/ }],
  ])('is not taken, with the reason beside the field: %s', (_what, form, problems) => {
    const checked = checkWord(form, [], true);
    expect(Object.keys(problems)).toEqual(
      expect.arrayContaining(Object.keys('problems' in checked && checked.problems)),
    );
    for (const [field, why] of Object.entries(problems))
      expect(checked).toMatchObject({ problems: { [field]: expect.stringMatching(why as RegExp) } });
  });

  it('is told once what the word means already, and then taken', () => {
    const form = aForm({ word: 'NQP', means: 'role:Staff Nurse' });
    expect(checkWord(form, [], false)).toEqual({ already: 'registered level' });
    expect(checkWord(form, [], true)).toMatchObject({ taught: { word: 'NQP' } });
    const again = aForm({ word: 'cwsw', means: 'level:enhanced' });
    expect(checkWord(again, [cwsw], false)).toEqual({ already: 'supportive level (Cancer Support Worker)' });
    expect(checkWord(again, [cwsw], true)).toMatchObject({ taught: { word: 'cwsw' } });
  });

  it.each<[string, TaughtWord, Partial<WordForm>, boolean]>([
    ['the same once more', { word: 'CWL', means: own }, {}, true],
    ['the same, written otherwise', { word: 'CWL', means: own }, { ownRole: 'cancer wellbeing-lead' }, true],
    ['of another level', { word: 'CWL', means: own }, { ownLevel: 'advanced' }, false],
    ['of another kind', { word: 'CWL', means: own }, { ownIsClinical: 'yes' }, false],
    ['another role', { word: 'CWL', means: own }, { ownRole: 'Cancer Host', ownLevel: 'advanced' }, true],
    ['beside a role of ours', { word: 'CWL', means: csw }, { ownLevel: 'advanced' }, true],
    ['for its own word, anew', { word: 'Wellbeer', means: own }, { ownLevel: 'advanced' }, true],
  ])('is one role by one name: %s', (_what, there, changes, is) => {
    const checked = checkWord(ownForm({ word: 'Wellbeer', ...changes }), [there], true);
    expect('taught' in checked).toBe(is);
    expect('problems' in checked && checked.problems.ownRole !== undefined).toBe(!is);
  });

  it('is told which word the role is known by', () =>
    expect(checkWord(ownForm({ word: 'Wellbeer', ownLevel: 'advanced' }), [{ word: 'CWL', means: own }], true)).toEqual(
      {
        problems: {
          ownRole: expect.stringMatching(/“CWL” means Cancer Wellbeing Lead, .* enhanced level, not clinical/),
        },
      },
    ));

  it(`is refused after ${MOST_TRUST_WORDS} words, but may still change one`, () => {
    const many = Array.from({ length: MOST_TRUST_WORDS }, (_, n) => ({ word: `QZX${n}`, means: csw }));
    expect(checkWord(aForm(), many, true)).toMatchObject({ problems: { word: expect.stringMatching(/the most/) } });
    expect(checkWord(aForm({ word: 'QZX7', means: 'level:enhanced' }), many, true)).toMatchObject({
      taught: { word: 'QZX7' },
    });
  });

  it('is the same as saved when it says the same once more', () =>
    expect(checkWord(aForm({ word: 'cwsw' }), [cwsw], false)).toEqual({ taught: cwsw }));
});

it.each<[WordMeaning, string]>([
  [csw, 'Cancer Support Worker'],
  [{ kind: 'level', level: 'enhanced' }, 'Enhanced level'],
  [{ kind: 'topic', topic: 'sact' }, 'courses about SACT'],
  [own, 'Cancer Wellbeing Lead, a role of yours at enhanced level, not clinical'],
  [{ ...own, isClinical: true } as WordMeaning, 'Cancer Wellbeing Lead, a role of yours at enhanced level, clinical'],
])('what a word means is said: %j as “%s”', (means, line) => expect(meaningLine(means)).toBe(line));

it.each([
  ['CNS', 'enhanced level (Clinical Nurse Specialist)'],
  ['ward sister', 'Sister or Charge Nurse (registered or enhanced level)'],
  ['enhanced level', 'enhanced level'],
  ['SACT', 'courses about SACT'],
  ['CNS, SACT and lymphoedema', 'enhanced level (Clinical Nurse Specialist), courses about SACT and lymphoedema'],
  ['online', 'online'],
  ['CNS, SACT, accredited', 'enhanced level (Clinical Nurse Specialist), courses about SACT, accredited'],
  ['appraisal', 'a question about appraisals'],
  ['qzx', undefined],
])('“%s” is read as “%s”', (text, reading) => expect(readingOf(text, VOCABULARY)).toBe(reading));

it.each<[string, WordMeaning, boolean]>([
  ['CSW', csw, true],
  ['CNS', csw, false],
  ['qzx', csw, false],
  ['enhanced', { kind: 'level', level: 'enhanced' }, true],
  ['enhanced', { kind: 'level', level: 'advanced' }, false],
  ['qzx', { kind: 'level', level: 'enhanced' }, false],
  ['CNS', { kind: 'level', level: 'enhanced' }, false],
  ['SACT', { kind: 'topic', topic: 'sact' }, true],
  ['SACT', { kind: 'topic', topic: 'lymphoedema' }, false],
  ['enhanced SACT', { kind: 'topic', topic: 'sact' }, false],
  ['ward sister, SACT', { kind: 'topic', topic: 'sact' }, false],
  ['CNS', { ...own, role: 'Clinical Nurse Specialist' } as WordMeaning, true],
  ['CNS', own, false],
  ['CNS', { ...own, role: 'Clinical Nurse Specialist', level: 'advanced' } as WordMeaning, false],
])('“%s” is read as %j: %s', (word, means, is) => expect(isReadAs(word, means, VOCABULARY)).toBe(is));
