// What help says of words that only some people type.
import { isRight, RIGHTS, type Role } from '../../../../src/bot/rights.ts';
import { helpCard } from '../../../../src/features/people/cards/help.ts';
import { aBot } from '../../../support/bot.ts';
import { alex } from '../../../support/builders.ts';
import { words } from '../../../support/cards.ts';

it('names each word once, with all who type it', () => {
  const card = helpCard([
    { typedBy: { facilitator: ['questions', 'our words'], administrator: ['our words', 'framework'] } },
    { typedBy: { 'alliance lead': ['organisations'], administrator: ['organisations'], facilitator: ['wording'] } },
    { typedBy: { 'clinical lead': ['signatures'] } },
  ]);
  expect(words({ card })).toContain(
    [
      'Facilitators also type “questions” or “wording”.',
      'Administrators and facilitators also type “our words”.',
      'Administrators also type “framework”.',
      'Administrators and Alliance leads also type “organisations”.',
      'Clinical leads also type “signatures”.',
    ].join(' '),
  );
});

/** An administrator is asked of which Alliance, and opens it from the organisations. */
const BY_BUTTON = ['alliance settings', 'definitions', 'reminder settings', 'reminders'];
it('leaves out nobody who may type a word, and names nobody who may not', async () => {
  const bot = await aBot();
  const said = words(await bot.say(alex, 'help')).replaceAll('Alliance', 'alliance');
  const { routes } = bot.service.app;
  await bot.close();
  const named = [...said.matchAll(/([A-Z]?[a-z ]+) also type ([^.]+)\./g)].flatMap(([, who = '', typed = '']) => {
    const roles = who.toLowerCase().trim().split(' and ');
    return [...typed.matchAll(/“([^”]+)”/g)].map(([, word = '']) => ({ word, roles }));
  });
  const LEADING: Role[] = ['administrator', 'alliance lead', 'facilitator'];
  const allowed = named.map(({ word }) => {
    // Whoever may not import posts is told who may; so the route itself has another right.
    const right = isRight(word)
      ? word
      : (routes.find((route) => route.words?.test(word))?.right ?? 'start an appraisal');
    const isNamed = (role: Role) => role !== 'administrator' || !BY_BUTTON.includes(word);
    return {
      word,
      roles: LEADING.filter((role) => RIGHTS[right].includes(role) && isNamed(role)).map((role) => `${role}s`),
    };
  });
  expect(named.length).toBeGreaterThan(15);
  expect(named).toEqual(allowed);
});
