import manifest from '../../manifest/manifest.json' with { type: 'json' };
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { begin, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
});
afterEach(() => bot.close());

/** What is shown, without the ids that are minted for a form, the secret of a link that works once, and what was typed where it waits. */
const plain = (shown: Shown) =>
  JSON.stringify(shown)
    .replaceAll(/[A-Z]+\.[0-9a-f]{24}~/g, 'new~')
    .replaceAll(/ORG[0-9A-Z]{7}/g, 'new')
    .replaceAll(/"mark":"[0-9a-f]{24}"/g, '"mark":"new"')
    .replaceAll(/"input":\{"text":"[^"]*"\}/g, '"input":{}')
    .replaceAll(/\/download\/[\w.-]+/g, '/download/new');

/** For every route that can be typed: what people type. */
const TYPED: Record<string, string[]> = {
  'people.help': [
    'help',
    'Help',
    'HELP',
    'hi',
    'Hi',
    'Hello!',
    ' hello ',
    'hey',
    '/help',
    'good morning',
    'what can you do?',
    'start',
    'menu',
  ],
  'people.everything': ['everything I can type', 'Commands', 'What can I type?'],
  'people.trust': [
    'my trust',
    'My Trust',
    'trust',
    'change my trust',
    'change trust',
    'where I work',
    'change where I work',
  ],
  'people.to-confirm': ['people to confirm', 'People to confirm', 'staff to confirm'],
  'organisations.list': ['organisations', 'Organizations', 'all organisations'],
  'organisations.editing': ['add an organisation'],
  'organisations.importing': ['import organisations'],
  'organisations.definitions': ['definitions', 'Our definitions', 'alliance definitions'],
  'organisations.settings': ['alliance settings', 'our alliance settings'],
  'roles.list': ['roles', 'Roles', 'the roles', 'who has which role?'],
  'steering-group.begin': ['set up steering group', 'Set up this steering group', 'set up the steering channel'],
  'steering-group.show': ['steering group', 'Our steering group'],
  'steering-group.members': ['group members', 'Steering group members'],
  'steering-group.terms': ['terms of reference', 'The terms of reference'],
  'framework.packs': ['framework', 'FRAMEWORK'],
  'framework.levels': ['levels', 'Level', 'levels of practice', 'help me choose', 'LEVELS'],
  'appraisals.start': [
    'appraisal',
    'Appraisal',
    'start an appraisal',
    'new appraisal',
    'Start another appraisal',
    'hold an appraisal discussion',
    'START APPRAISAL',
    ' appraisal\n',
  ],
  'appraisals.team': ['my team', 'team', 'MY TEAM'],
  'appraisals.record-of': ['my record', 'Show me my record', 'the record of me', 'can I see my last appraisal record?'],
  'appraisals.missing': [
    'Who has not had an appraisal?',
    'who hasn’t had their review yet',
    'whose appraisal is overdue',
  ],
  'appraisals.level': ['What level am I?'],
  'appraisals.due': ['When is my appraisal due?', 'when is my next review', 'is my appraisal overdue?'],
  'appraisals.due-of': ['When is my team’s appraisal due?'],
  'appraisals.mine': ['my appraisals', 'MY APPRAISALS', 'appraisals', 'list appraisals'],
  'goals.mine': ['my goals', 'My goals', 'goals', 'show me my goals', 'what are my goals?', 'how are my goals going?'],
  'goals.typed': ['goal 1 is done', 'my goal is on track'],
  'appraisals.open-discussions': ['open discussions', 'Open Discussions', 'the open appraisals'],
  'appraisals.resume': ['resume', 'Resume', 'continue', 'carry on'],
  'returns.open': ['return', 'Return', 'returns', 'the return', 'our quarterly return', 'open the return', '/return'],
  'alliance.show': ['alliance', 'Our alliance', 'show the alliance', 'the cancer alliance', 'all returns'],
  'alliance.metric': ['alliance by figure', 'Alliance by metric'],
  'alliance.trend': ['alliance trend', 'the trends of the returns'],
  'alliance.national': ['national figures', 'Our national figures'],
  'alliance.figures': ['alliance figures', 'Our Alliance’s figures', 'figures of our Alliance'],
  'alliance.files': ['alliance export', 'alliance report', 'the alliance report', 'export the returns'],
  'alliance.talks': ['help asked', 'Help and questions', 'who asks for help?'],
  'alliance.asked': ['questions of the alliance', 'Questions from our Alliance', 'alliance questions'],
  'nudges.missing': [
    'who is missing',
    'Who is missing?',
    'who’s missing',
    'what is missing?',
    'Who has not sent the return?',
    'who hasn’t submitted their return',
  ],
  'digest.list': ['what waits', 'What is waiting for me?', 'what’s waiting'],
  'digest.pausing': ['pause', 'Pause my digest', 'pause my messages'],
  'digest.pause': ['pause until', 'Pause my digest until'],
  'digest.unpause': ['unpause', 'stop pausing', 'end my pause'],
  'reminders.coming': ['reminders', 'Reminders', 'the reminders', 'coming reminders'],
  'reminders.settings': ['reminder settings', 'Our reminder wording', 'reminder words'],
  'returns.exception': [
    'exception to the lock',
    'Give an exception',
    'exceptions',
    'unlock a return',
    'reopen the return',
  ],
  'nudges.waiting': [
    'discussions that wait',
    'Discussions that are waiting',
    'the discussions waiting',
    'waiting discussions',
    'who is waited for?',
  ],
  'course-questions.ask': ['ask my facilitator', 'Ask the facilitator', 'ask our facilitator'],
  'course-questions.mine': ['my questions', 'My course questions'],
  'course-questions.list': ['questions', 'Open questions', 'course questions'],
  'catalogue.list': ['catalogue', 'Catalogue', 'courses catalogue', 'course catalogue', 'the catalogue'],
  'catalogue.export': [
    'export courses',
    'Export the catalogue',
    'export catalogue',
    'catalogue table',
    'the catalogue as a table',
  ],
  'catalogue.importing': ['import courses', 'Import the catalogue', 'import a course', 'import the courses'],
  'catalogue.settings': ['course settings', 'Courses settings'],
  'courses.start': [
    'course',
    'courses',
    'Courses',
    'find a course',
    'which course fits me?',
    'training',
    'what training',
  ],
  'courses.more': ['more', 'More', 'show me more', 'more courses'],
  'courses.different-level': ['Different level', 'a different level', 'another level'],
  'course-notes.registered': ['I’m registered on this', "I'm registered on this", 'I am registered on it.'],
  'course-notes.completed': ['I’ve completed this', 'I have completed this', "I've finished it"],
  'course-notes.add-to-appraisal': ['Add to my appraisal', 'add this to my appraisal'],
  'courses.forget-level': ['Forget my level', 'forget my level of practice'],
  'courses.eportfolio': ['ePortfolio', 'e-portfolio', 'EPORTFOLIO'],
  'course-notes.mine': ['my courses', 'My courses', 'list my courses', 'show my courses'],
  'courses.my-level': ['my level', 'My level', 'change my level', 'my level of practice'],
  'trust-words.list': ['our words', 'Our words', 'words', 'trust words'],
  'job-descriptions.start': [
    'job description',
    'Job Description',
    'jd',
    'JD',
    'new job description',
    'a job description',
  ],
  'job-descriptions.posts': ['job descriptions', 'Job descriptions', 'jds', 'posts', 'list job descriptions'],
  'job-descriptions.importing': ['import posts', 'import a list of posts', 'Import job descriptions'],
  'job-descriptions.ask-sentence': ['statement', 'ACCEND statement', 'sentence'],
  'job-descriptions.settings': ['wording', 'ACCEND wording'],
  'control.leave': ['cancel', 'Stop!', 'later', 'save and leave', 'Not now.'],
  'control.back': ['back', 'Go back', 'undo', 'Undo that', 'the step before'],
  'control.agree': ['agree', 'I agree', 'Agreed.'],
  'control.ok': ['ok', 'OK!', 'Okay', '👍', '👍🏽👍🏽', 'great', ' 👍 '],
  'control.yes': ['yes', 'Yes please', 'yep'],
  'control.no': ['no', 'No thanks', 'nope'],
  'control.thanks': ['thanks', 'Thank you!', 'many thanks', '🙏'],
  'job-descriptions.sample': ['sample job description', 'try jd'],
};

it('has words here for every route that can be typed', () => {
  expect(
    bot.service.app.routes
      .filter(({ words }) => words)
      .map(({ verb }) => verb)
      .sort(),
  ).toEqual(Object.keys(TYPED).sort());
});

const PEOPLE = {
  'somebody who never said where they work': async () => {},
  'somebody with nothing yet': async () => {
    await register(bot, alex);
  },
  'a manager with two discussions': async () => {
    await register(bot, priya);
    await share(bot, alex);
    await begin(bot, alex, { kind: 'induction' });
  },
};

describe.each(Object.entries(PEOPLE))('%s', (_who, prepare) => {
  it.each(Object.entries(TYPED))('gets the same by pressing and by typing: %s', async (verb, texts) => {
    await prepare();
    const pressed = plain(await bot.press(alex, verb));
    expect(pressed).toMatch(/card|text/);
    for (const text of texts) expect([text, plain(await bot.say(alex, text))]).toEqual([text, pressed]);
  });
});

it('carries on, typed or pressed, with the step that comes next', async () => {
  const first = await begin(bot, alex);
  await pressOn(bot, alex, first, NEXT, { levelFit: 'fits', aspiration: 'stay' });
  for (const shown of [await bot.say(alex, 'resume'), await bot.press(alex, 'appraisals.resume')])
    expect(words(shown)).toMatch(/Pillars of practice\n[^]*Now: Pillars/i);
  for (const step of STEPS.slice(1)) await pressOn(bot, alex, await bot.say(alex, 'continue'), NEXT, FILLED[step]);
  expect(words(await bot.say(alex, 'Carry on'))).toMatch(/Check before you share/);
});

describe('help', () => {
  const stranger = {
    ...sam,
    id: 'ffffffff-0000-4000-8000-000000000001',
    tenantId: 'another-tenant',
    name: 'Nobody we know',
  };
  it.each(
    ['help', 'hi', 'HELP', 'Hello!', 'hElP'].flatMap((text) =>
      [alex, stranger].map((person) => [text, person.name, person] as const),
    ),
  )('answers “%s” from %s with what the bot can do', async (text, _name, person) => {
    const shown = words(await bot.say(person, text));
    expect(shown).toMatch(/What I can do/);
    expect(shown).toMatch(/Everything I can type/);
  });

  it.each(['Wie geht es dir?', 'Czy jest kurs dla pielęgniarki?', 'ما هي الدورات؟', 'Beth yw fy lefel i?'])(
    'tells whoever writes in another language kindly that it reads English: “%s”',
    async (text) => expect(words(await bot.say(alex, text))).toMatch(/^I am sorry, I read English only/),
  );

  it.each(['${$root}', 'a'.repeat(20_000)])(
    'answers words it does not know with what it can help with: “%.20s”',
    async (text) => {
      const shown = await bot.say(alex, text);
      expect(words(shown)).toMatch(/^I can’t help with that[^]*I can suggest courses for your level/);
      expect(words(await pressOn(bot, alex, shown, 'What I can do'))).toMatch(/Everything I can type/);
    },
  );

  it('opens what other words ask for', async () => {
    await register(bot, alex);
    expect(words(await bot.say(alex, 'appraisal for Priya please'))).toMatch(/^Start a discussion/);
  });

  it.each(['', '   '])('answers nothing at all with what it can do: “%s”', async (text) => {
    const shown = words(await bot.say(alex, text));
    expect(shown).toMatch(/did not quite get that/);
    expect(shown).toMatch(/Everything I can type/);
  });

  it.each(['help\u0000', 'help me please', 'hello there'])('answers “%s” with what it can do', async (text) => {
    expect(words(await bot.say(alex, text))).toMatch(/^What I can do/);
  });

  it.each(['unheard.of', 'constructor', '__proto__', 'appraisals'])(
    'answers a button it does not know with what it can do: %s',
    async (verb) => {
      expect(words(await bot.press(alex, verb))).toMatch(/did not quite get that/);
    },
  );
});

const commands = manifest.bots.flatMap(({ commandLists }) =>
  commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
);

it.each([...new Set(commands)])('understands the command “%s” that Teams offers', (title) => {
  expect(bot.service.app.routes.filter(({ words }) => words?.test(title)).map(({ verb }) => verb)).toHaveLength(1);
});
