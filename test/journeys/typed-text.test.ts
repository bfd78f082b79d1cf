// What people type in Teams arrives with marks, tags and HTML around it: they get what they would without.
import { activityFrom, aBot, shownIn, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { register } from '../support/people.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
  await register(bot, alex);
});
afterAll(() => bot.close());

const MENTIONS = [
  { type: 'mention', text: '<at>ACCEND Assistant</at>', mentioned: { id: '28:bot', name: 'ACCEND Assistant' } },
  { type: 'mention', text: `<at>${priya.name}</at>`, mentioned: { id: `29:${priya.id}`, name: priya.name } },
];
const [BOT, PRIYA] = MENTIONS.map(({ text }) => text);
const minted = (shown: Shown) => JSON.stringify(shown).replaceAll(/[A-Z]+\.[0-9a-f]{24}/g, 'new');

/** In a channel, where a message to the bot mentions it. */
async function ask(text: string): Promise<string> {
  const conversation = { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: alex.tenantId };
  const before = bot.connector.to(conversation.id).length;
  const { status } = await bot.send({
    ...activityFrom(alex, bot.connector.url),
    conversation,
    type: 'message',
    text,
    entities: MENTIONS,
  });
  expect(status).toBe(200);
  return words(shownIn(bot.connector.to(conversation.id)[before] ?? {}));
}

const COMMANDS =
  'help, levels, my trust, my appraisals, my questions, my facilitator, my level, job descriptions, catalogue, framework, wording, more';
it.each(COMMANDS.split(', '))('answers “%s” the same, whatever stands around it', async (command) => {
  const plain = minted(await bot.say(alex, command));
  const capital = command.replace(/^./, (letter) => letter.toUpperCase());
  const typed = [
    `${capital}.`,
    `‘${command}’`,
    `“${capital}!”`,
    `/${command}`,
    command.replace(' ', '\u00a0'),
    `${command}&nbsp;`,
  ];
  for (const text of [...typed, ` ${command} …\n`, `${command.slice(0, 2)}\u200b${command.slice(2)}?`])
    expect([text, minted(await bot.say(alex, text))]).toEqual([text, plain]);
});

it.each([
  [`${BOT} which course fits a band 4 support worker like ${PRIYA}?`, 'which course fits a band 4 support worker?'],
  [
    `${BOT} which SACT course would fit ${PRIYA}, clinical nurse specialist?`,
    'which SACT course would fit a clinical nurse specialist?',
  ],
  [`${PRIYA} ask ${BOT} courses`, 'courses'],
])('answers “%s” as if nobody were mentioned', async (typed, plain) => {
  const shown = await ask(typed);
  expect(shown).not.toMatch(/Priya|<at>/);
  const withoutQuestion = (answer: string) => answer.replaceAll(/^(?:which|ask) .*\n?/gm, '');
  expect(withoutQuestion(shown)).toBe(withoutQuestion(await ask(`${BOT} ${plain}`)));
});

it.each([
  ['Which course for SACT &amp; radiotherapy nurses?', 'Which course for SACT & radiotherapy nurses?'],
  ['What&#39;s there for an advanced nurse in immunotherapy?', "What's there for an advanced nurse in immunotherapy?"],
  ['which SACT&#8203; course&nbsp;for a nurse?', 'which SACT course for a nurse?'],
])('reads and shows “%s” decoded', async (typed, plain) => {
  const shown = await bot.say(alex, typed);
  expect(words(shown)).toContain(plain);
  expect(minted(shown)).toBe(minted(await bot.say(alex, plain)));
});

it('takes the text, not the copy in HTML that some clients attach', async () => {
  const copy = { contentType: 'text/html', content: '<div><p>my appraisals</p></div>' };
  expect(minted(await bot.say(alex, 'levels', { attachments: [copy] }))).toBe(minted(await bot.say(alex, 'levels')));
});
