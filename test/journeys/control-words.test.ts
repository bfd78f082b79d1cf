// Words that steer, in every state of a discussion and for both people: a short answer, no refusal, and no record changed.
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, begin, fillIn, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  for (const person of [priya, alex, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const settled = async () => {
  await bot.service.app.background.idle();
  await aMinutePasses(bot);
};
/** Presses the button of a verb, whatever it is called. */
async function pressVerb(person: Person, shown: Shown, verb: string, typed: Json = {}): Promise<Shown> {
  const button = partsOf(shown.card).find((part) => part.verb === verb);
  const answer = await bot.press(person, verb, sentBy(shown, String(button?.title), typed).data);
  await settled();
  return answer;
}
const shareIt = async () => {
  const shared = await share(bot, alex);
  await settled();
  return shared;
};
const agreeIt = async () => {
  await shareIt();
  return pressVerb(priya, lastOf(priya), 'appraisals.agree');
};

const STATES: Record<string, () => Promise<unknown>> = {
  'nothing at all': async () => {},
  'a draft at its first step': () => begin(bot, alex),
  'a draft at a later step': async () => pressOn(bot, alex, await begin(bot, alex), NEXT, FILLED[STEPS[0]!]),
  'a draft that could be shared': async () => fillIn(bot, alex, await begin(bot, alex)),
  'a draft that was left': async () => pressVerb(alex, await begin(bot, alex), 'appraisals.leave', FILLED[STEPS[0]!]),
  'a draft of which the person is asked to prepare': async () =>
    pressVerb(alex, await begin(bot, alex), 'appraisals.ask-to-prepare', FILLED[STEPS[0]!]),
  'a draft for which the person has prepared': async () => {
    await pressVerb(alex, await begin(bot, alex), 'appraisals.ask-to-prepare', FILLED[STEPS[0]!]);
    await pressVerb(priya, lastOf(priya), 'appraisals.send-preparation', { wentWell: 'The clinic' });
  },
  shared: shareIt,
  'taken back by its manager': async () => pressVerb(alex, await shareIt(), 'appraisals.take-back'),
  'sent back by the person': async () => {
    await shareIt();
    await pressVerb(priya, lastOf(priya), 'appraisals.ask-for-change', { comment: 'Goal one is for June' });
  },
  'agreed today': agreeIt,
  'agreed some days ago': async () => {
    await agreeIt();
    bot.at.now = new Date(bot.at.now.getTime() + 4 * 86_400_000);
  },
  'agreed, and the agreement taken back': async () =>
    pressVerb(priya, await agreeIt(), 'appraisals.take-agreement-back'),
  'held and not agreed': async () => {
    const asked = await pressVerb(alex, await shareIt(), 'appraisals.ending');
    const why = await pressVerb(alex, asked, 'appraisals.not-agreeing');
    await pressVerb(alex, why, 'appraisals.not-agreed', { words: 'We see it differently' });
  },
  withdrawn: async () => {
    const id = /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(await begin(bot, alex)))![0];
    await pressVerb(alex, await bot.press(alex, 'appraisals.withdrawing', { id }), 'appraisals.withdraw');
  },
  'closed by the person': async () => {
    await shareIt();
    const asked = await pressVerb(priya, await bot.say(priya, 'resume'), 'appraisals.denying-manager');
    await pressVerb(priya, asked, 'appraisals.deny-manager');
  },
};

const SHORT = ['cancel', 'stop', 'later', 'ok', 'OK!', 'yes', 'no', 'thanks', 'Thank you!', '👍', '👍🏽', '👍 👍'];
const OPENING = ['back', 'undo', 'agree', 'I agree', 'resume'];
const SHORTEST_CARD = 260; // characters: a line or two
const REFUSED =
  /did not quite get|can’t help|could not find|only .* may|I know of no course|went wrong|took too long|ask my facilitator/i;

describe.each(Object.entries(STATES))('%s', (_state, prepare) => {
  it('is changed by none of the words, and none of them is refused', async () => {
    await prepare();
    await settled();
    const others = [alex, priya, sam];
    const sentTo = () => others.map((person) => bot.chatOf(person).length);
    for (const person of [alex, priya])
      for (const text of [...SHORT, ...OPENING]) {
        const [rows, sent] = [await everyRow(bot.store), sentTo()];
        const shown = words(await bot.say(person, text));
        await bot.service.app.background.idle();
        const about = `“${text}” from ${person.name}: ${shown}`;
        expect(about).not.toMatch(REFUSED);
        expect([about, shown.length > 0]).toEqual([about, true]);
        const most = SHORT.includes(text) ? SHORTEST_CARD : Infinity;
        expect([about, shown.length < most]).toEqual([about, true]);
        expect([about, await everyRow(bot.store)]).toEqual([about, rows]);
        const expected = sent.map((count, n) => count + (others[n] === person ? 1 : 0));
        expect([about, sentTo()]).toEqual([about, expected]);
      }
  });
});

describe('where each word leads', () => {
  const CASES: [state: string, person: Person, word: string, shows: RegExp][] = [
    ['nothing at all', alex, 'cancel', /^You have nothing open/],
    ['nothing at all', alex, 'back', /^You have nothing open/],
    ['nothing at all', alex, 'resume', /nothing in progress/],
    ['nothing at all', alex, 'agree', /^Nothing waits for you to agree\.$/],
    ['nothing at all', alex, 'thanks', /^You are welcome\.$/],
    ['a draft at its first step', alex, 'stop', /^Everything you sent is saved[^]*Priya[^]*“resume”[^]*Carry on/],
    ['a draft at its first step', alex, 'back', /This is the first step/],
    ['a draft at its first step', priya, 'resume', /Alex[^]* is writing it up/],
    ['a draft at a later step', alex, 'back', /Level of practice and hopes/],
    ['a draft at a later step', alex, '👍', /^Good\. Your discussion with Priya .* is saved/],
    ['a draft of which the person is asked to prepare', priya, 'resume', /What went well/],
    ['a draft for which the person has prepared', priya, 'back', /The clinic/],
    ['shared', alex, 'undo', /press “Take it back to change it”/],
    ['shared', alex, 'agree', /^Nothing waits for you to agree\. Priya .* has your discussion/],
    ['shared', alex, 'resume', /^Shared/],
    ['shared', priya, 'agree', /I agree/],
    ['shared', priya, 'resume', /I agree/],
    ['shared', priya, 'yes', /^Nothing is changed by a word/],
    ['shared', priya, 'undo', /nothing to take back/],
    ['shared', priya, 'later', /waits for you to agree[^]*“resume”/],
    ['sent back by the person', alex, 'resume', /Goal one is for June/],
    ['agreed today', priya, 'undo', /you can press “Take my agreement back”/],
    ['agreed some days ago', priya, 'undo', /Ask Alex .* to reopen/],
    ['agreed today', alex, 'undo', /press “Reopen”/],
    ['held and not agreed', alex, 'undo', /nothing to take back/],
    ['withdrawn', priya, 'stop', /^Nothing is open/],
  ];
  it.each(CASES.map(([state, person, word, shows]) => [state, person.name, word, person, shows] as const))(
    '%s: %s types “%s”',
    async (state, _name, word, person, shows) => {
      await STATES[state]!();
      await settled();
      expect(words(await bot.say(person, word))).toMatch(shows);
    },
  );

  it('goes back a step with each “back”, and on with the next press', async () => {
    await fillIn(bot, alex, await begin(bot, alex));
    const headings = [];
    for (const word of ['back', 'back', 'undo']) headings.push(words(await bot.say(alex, word)).split('\n')[0]);
    expect(new Set(headings).size).toBe(3);
  });

  it('opens the right one of several to agree', async () => {
    await shareIt();
    await begin(bot, sam, { kind: 'induction' });
    await fillIn(bot, sam, await bot.say(sam, 'resume'));
    await pressVerb(sam, await bot.say(sam, 'resume'), 'appraisals.share');
    const shown = await bot.say(priya, 'agree');
    expect(words(shown)).toMatch(/^Which one\?[^]*(Alex[^]*Sam|Sam[^]*Alex)/);
  });
});
