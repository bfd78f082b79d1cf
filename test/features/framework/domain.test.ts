import {
  capabilitiesFor,
  capabilityCount,
  countIn,
  levelName,
  LevelId,
  levelOf,
  LEVELS,
  readLevel,
  STARTER_PACK,
  type Pack,
} from '../../../src/features/framework/domain.ts';

it.each([
  ['registered', 'registered'],
  ['REGISTRATION', 'registered'],
  ['Registration level', 'registered'],
  ['  Pre-registration ', 'pre-registration'],
  ['pre registration', 'pre-registration'],
  ['Pre_Registration', 'pre-registration'],
  ['Support worker level', 'supportive'],
  ['Advanced practice', 'advanced'],
])('understands “%s” as the level a person means', (said, meant) => expect(readLevel(said)).toBe(meant));

it.each(['', 'band 4', '4', 'expert', 'constructor'])('takes no level from “%s”', (said) =>
  expect(readLevel(said)).toBeUndefined(),
);

it('knows the seven levels in their order, each by its name', () => {
  expect(LEVELS.map(({ id }) => id)).toEqual(LevelId.options);
  expect(levelName('pre-registration')).toBe('Pre-registration');
});

it('never lets one word mean two levels', () => {
  const words = LEVELS.flatMap(({ id, name, synonyms }) => [id, name, ...synonyms].map((word) => [word, id] as const));
  expect(words.filter(([word, id]) => readLevel(word) !== id)).toEqual([]);
});

it('starts with the four pillars and invents no capability', () => {
  expect(STARTER_PACK.domains).toHaveLength(4);
  expect(STARTER_PACK).toMatchObject({ version: 'starter-2023', isStarter: true, capabilities: [] });
});

const one = (domainId: string, level: LevelId, code: string) => ({ domainId, level, code, title: code, colour: '' });

it('offers a person the capabilities of their own level in one domain', () => {
  const pack: Pack = {
    ...STARTER_PACK,
    capabilities: [
      one('a', 'registered', 'A2'),
      one('a', 'enhanced', 'A3'),
      one('b', 'registered', 'B1'),
      one('a', 'registered', 'A1'),
    ],
  };
  expect(capabilitiesFor(pack, 'a', 'registered').map(({ code }) => code)).toEqual(['A2', 'A1']);
});

it('counts the capabilities of one domain', () => {
  const capabilities = [one('a', 'registered', 'A1'), one('b', 'registered', 'B1'), one('a', 'enhanced', 'A2')];
  expect(['a', 'b', 'c'].map((domain) => countIn({ ...STARTER_PACK, capabilities }, domain))).toEqual([2, 1, 0]);
});

it.each([
  [0, 'no capabilities'],
  [1, '1 capability'],
  [2, '2 capabilities'],
])('%i are %s', (number, words) => expect(capabilityCount(number)).toBe(words));

it('has no other level than its own', () =>
  expect(() => levelOf('expert' as LevelId)).toThrow('The framework has no level expert.'));
