import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, pressOn, register } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

const person = (n: number, name: string): Person => ({
  id: `99999999-0000-4000-8000-00000000000${n}`,
  name,
  tenantId: alex.tenantId,
});
const olga = person(9, 'Olga Outside (demo)'); // the facilitator of another Trust
const robin = person(8, 'Robin Second (demo)'); // the second facilitator of Alex’s Trust
const QUESTION = 'Which late effects course suits a support worker? **Please** [help](https://x.example)';
const ANSWER = 'The day in spring. **Bring** [this](https://x.example)';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({
    environment: { FACILITATORS: `DEMO=${sam.id},DEMO=${robin.id},RHM=${olga.id}`, ADMINISTRATORS: priya.id },
  });
  for (const one of [alex, priya, sam]) await register(bot, one);
  await moves(olga, 'RHM');
  await settled();
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const moves = (who: Person, trust: string) => bot.press(who, 'people.choose-trust', { trust });
const lastOf = (who: Person) => bot.chatOf(who).at(-1)!;
const heard = (who: Person) => bot.chatOf(who).map(words);

/** The facilitators have it in their chats; the card that the asker sees comes back. */
async function ask(question = QUESTION, who = alex): Promise<Shown> {
  const form = await bot.press(who, 'course-questions.ask', { question });
  const sent = await pressOn(bot, who, form, 'Send');
  await settled();
  return sent;
}
async function answer(typed: Json = {}, who = sam): Promise<Shown> {
  const answered = await pressOn(bot, who, lastOf(who), 'Send the answer', { answer: ANSWER, ...typed });
  await settled();
  return answered;
}
const idOf = (shown: Shown, title: string) => String(sentBy(shown, title).data.id);

describe('a question to the facilitator', () => {
  it('goes from an answer to the facilitator’s chat, and the answer comes back with its courses', async () => {
    const unsure = await bot.say(alex, 'zzz qqq');
    const form = await pressOn(bot, alex, unsure, 'Ask my facilitator');
    expect(words(form)).toMatch(
      /facilitator sees your name and this question\. Please do not name patients[^]*zzz qqq/,
    );
    const sent = await pressOn(bot, alex, form, 'Send', { question: QUESTION });
    expect(words(sent)).toMatch(/^Sent\n[^]*gets it in their own chat now[^]*comes to you here[^]*Which late effects/);
    await settled();
    const asked = lastOf(sam);
    expect(words(asked)).toMatch(
      /^A question about courses\nAlex Example \(demo\)[^]*Which late effects[^]*I took it to be about .+, at supportive level/,
    );
    const choice = partsOf(asked.card).find(({ id }) => id === 'courses')!.choices as {
      title: string;
      value: string;
    }[];
    const named = choice.map(({ value }) => COURSES.find(({ id }) => id === value)!).find(({ host }) => host)!;
    const answered = await answer({ courses: `${named.id},no-such-course` });
    expect(words(answered)).toMatch(/^Answered\n[^]*Alex Example[^]*gets the answer in their own chat now/);
    const back = lastOf(alex);
    expect(words(back)).toMatch(
      /^Your question is answered\n[^]*Which late effects[^]*Sam Placeholder \(demo\) answered on 21 November 2026[^]*The day in spring/,
    );
    expect(words(back)).toContain(`${named.title}\n – ${named.provider}`);
    const page = partsOf(back.card).find(({ type }) => type === 'Action.OpenUrl')!;
    expect(new URL(String(page.url)).hostname).toMatch(new RegExp(`(^|\\.)${named.host}$`));
    expect(words(await pressOn(bot, alex, back, 'Ask about courses'))).toMatch(/^Ask about courses|course/i);
  });

  it('is one question however often it is sent, and nothing typed later is lost', async () => {
    const form = await bot.say(alex, 'ask my facilitator');
    expect(words(await pressOn(bot, alex, form, 'Send', { question: ' ' }))).toMatch(/Write your question first/);
    const long = await pressOn(bot, alex, form, 'Send', { question: 'x'.repeat(501) });
    expect(words(long)).toMatch(/shorten this to 500 characters; it has 501/);
    expect(sentBy(long, 'Send').data.question).toBe('x'.repeat(501));
    expect(heard(sam).filter((text) => /A question/.test(text))).toEqual([]);
    await Promise.all([1, 2, 3].map(() => pressOn(bot, alex, long, 'Send', { question: QUESTION })));
    await settled();
    const again = await pressOn(bot, alex, form, 'Send', { question: 'Something else' });
    expect(words(again)).toMatch(/^Sent already\n[^]*Which late effects/);
    expect(sentBy(again, 'Ask another').data).toEqual({ question: 'Something else' });
    await settled();
    expect(heard(sam).filter((text) => /A question about courses/.test(text))).toHaveLength(1);
    expect(words(await bot.say(sam, 'questions')).match(/Alex Example/g)).toHaveLength(1);
  });

  it('that is far too long is shown again with the reason, as far as it is looked at', async () => {
    const form = await bot.say(alex, 'ask my facilitator');
    const shown = await pressOn(bot, alex, form, 'Send', { question: 'x'.repeat(8_001) });
    expect(words(shown)).toMatch(/shorten this to 500 characters; it has 8000 or more/);
    expect(sentBy(shown, 'Send').data.question).toBe('x'.repeat(8_000));
    await ask();
    const answering = await answer({ answer: 'y'.repeat(9_000) });
    expect(words(answering)).toMatch(/shorten this to 1000 characters; it has 8000 or more/);
    expect(sentBy(answering, 'Send the answer').data.answer).toBe('y'.repeat(8_000));
  });

  it('waits with what was typed where ten others of the same person are open', async () => {
    for (let n = 1; n <= 10; n++) await ask(`Question number ${n}`);
    const refused = await ask('Question number 11');
    expect(words(refused)).toMatch(/10 of your questions still wait for an answer, so this one was not sent/);
    expect(sentBy(refused, 'Send').data.question).toBe('Question number 11');
    await aMinutePasses(bot);
    expect(heard(sam).filter((text) => /A question about courses/.test(text))).toHaveLength(10);
    await answer();
    expect(words(await pressOn(bot, alex, refused, 'Send'))).toMatch(/^Sent\n/);
  });

  it('says that it is answered when the form comes once more after that', async () => {
    const form = await bot.press(alex, 'course-questions.ask', { question: QUESTION });
    await pressOn(bot, alex, form, 'Send');
    await settled();
    await answer();
    const again = words(await pressOn(bot, alex, form, 'Send'));
    expect(again).toMatch(/^Sent\nIt is answered/);
    expect(again).not.toMatch(/in their chat/);
  });

  it('is answered once: who comes later sees the answer, and their own words again', async () => {
    await register(bot, robin);
    await ask();
    const [sams, robins] = [lastOf(sam), lastOf(robin)];
    expect(words(robins)).toMatch(/^A question about courses/);
    const empty = await pressOn(bot, sam, sams, 'Send the answer', { answer: '', courses: 'ukons-sact' });
    expect(words(empty)).toMatch(/Write your answer first/);
    expect(sentBy(empty, 'Send the answer').data.courses).toBe('ukons-sact');
    await pressOn(bot, sam, sams, 'Send the answer', { answer: ANSWER });
    const late = await pressOn(bot, robin, robins, 'Send the answer', { answer: 'Mine, too late' });
    expect(words(late)).toMatch(/the first answer counts[^]*“Mine, too late”[^]*Sam Placeholder[^]*The day in spring/);
    expect(words(await pressOn(bot, sam, sams, 'Send the answer', { answer: ANSWER }))).not.toMatch(/first answer/);
    await settled();
    expect(heard(alex).filter((text) => /is answered/.test(text))).toHaveLength(1);
  });

  it('waits for a facilitator who has never opened the assistant, and shows them nobody’s words before they say where they work', async () => {
    await moves(sam, 'RHM');
    await ask();
    expect(words(await bot.say(alex, 'my questions'))).toMatch(
      /have not opened the ACCEND Assistant[^]*https:\/\/chat/,
    );
    await bot.say(robin, 'hello');
    await settled();
    const waiting = bot.chatOf(robin).find((shown) => buttonsOf(shown).includes('See the question'))!;
    expect(words(waiting)).not.toMatch(/late effects|Alex/);
    const welcome = await pressOn(bot, robin, waiting, 'See the question');
    expect(words(welcome)).toMatch(/Which Trust do you work for/);
    const { verb, data } = sentBy(welcome, buttonsOf(welcome)[0]!);
    expect(words(await bot.press(robin, verb, { ...data, trust: 'DEMO' }))).toMatch(/Which late effects/);
    expect(words(await bot.say(alex, 'my questions'))).toMatch(/has it in their chat/);
  });

  it('asks nobody any more who opens the assistant after it was answered', async () => {
    await ask();
    await answer();
    await bot.say(robin, 'hello');
    await settled();
    expect(heard(robin).join()).not.toMatch(/question about courses/i);
  });

  it('asks nobody who is facilitator no more by the settings', async () => {
    await ask();
    const later = await aBot({ store: bot.store, environment: { FACILITATORS: `DEMO=${sam.id}` } });
    await later.say(robin, 'hello');
    await later.service.app.background.idle();
    const heardLater = later.chatOf(robin).map(words).join();
    await later.close();
    expect(heardLater).not.toMatch(/question about courses/i);
    expect(heardLater).toMatch(/Which Trust|What I can do/);
  });

  it.each([
    [500, /did not confirm/],
    [400, /could not be delivered/],
  ])('says in plain words what became of it where Teams answers %i', async (status, says) => {
    const form = await bot.press(alex, 'course-questions.ask', { question: QUESTION });
    bot.connector.next({ status });
    await pressOn(bot, alex, form, 'Send');
    await settled();
    expect(heard(sam).filter((text) => /A question about courses/.test(text))).toEqual([]);
    const mine = words(await bot.say(alex, 'my questions'));
    expect(mine).toMatch(says);
    expect(mine).toMatch(/under “questions”/);
    expect(words(await bot.say(sam, 'questions'))).toMatch(/Which late effects/);
  });

  it('is not offered, and nothing is kept, where the Trust has no facilitator', async () => {
    await moves(alex, 'R0D');
    await settled();
    const before = await everyRow(bot.store);
    expect(buttonsOf(await bot.say(alex, 'zzz qqq'))).not.toContain('Ask my facilitator');
    const shown = await bot.press(alex, 'course-questions.ask', { question: QUESTION });
    expect(words(shown)).toMatch(/has not named an ACCEND facilitator[^]*nothing was kept[^]*ask the ACCEND lead/);
    const sent = { id: `R0D.${'a'.repeat(24)}`, question: QUESTION };
    expect(words(await bot.press(alex, 'course-questions.send', sent))).toMatch(/nothing was kept[^]*Which late/);
    expect(await everyRow(bot.store)).toBe(before);
    expect(await bot.store.list('R0D', 'q')).toEqual([]);
  });

  it('goes to the Trust somebody works for when it is sent, with what they typed', async () => {
    const form = await bot.press(alex, 'course-questions.ask', { question: QUESTION });
    await moves(alex, 'RHM');
    const again = await pressOn(bot, alex, form, 'Send');
    expect(words(again)).toMatch(/changed your Trust[^]*Which late effects/);
    await pressOn(bot, alex, again, 'Send');
    await settled();
    expect(words(lastOf(olga))).toMatch(/Which late effects/);
    expect(heard(sam).join()).not.toMatch(/Which late effects/);
  });
});

describe('the lists', () => {
  it('show a facilitator the open ones first, page by page', async () => {
    for (let n = 1; n <= 7; n++) {
      bot.at.now = new Date(Date.UTC(2026, 10, 21, 9, n));
      await ask(`Question number ${n}`);
    }
    await pressOn(
      bot,
      sam,
      bot.chatOf(sam).find((shown) => /number 1/.test(words(shown)))!,
      'Send the answer',
      {
        answer: ANSWER,
      },
    );
    const first = await bot.say(sam, 'open questions');
    expect(words(first)).toMatch(/To answer[^]*number 2[^]*number 7/);
    expect(words(first)).not.toMatch(/number 1|Answered/);
    expect(words(first).match(/To answer/g)).toHaveLength(1);
    const second = await pressOn(bot, sam, first, 'Next page');
    expect(words(second)).toMatch(/Answered[^]*number 1[^]*Sam Placeholder \(demo\) has answered/);
    expect(buttonsOf(second)).not.toContain('Next page');
    const open = await pressOn(bot, sam, first, 'Answer question 1');
    expect(words(open)).toMatch(/number 2/);
    const mine = await bot.say(alex, 'my questions');
    expect(words(mine)).toMatch(/number 7[^]*number 6/);
    const rest = await pressOn(bot, alex, mine, 'Show more');
    expect(words(rest)).toMatch(/number 3[^]*number 1[^]*Answered by Sam Placeholder \(demo\): “The day in spring/);
    expect(words(await pressOn(bot, alex, rest, 'Read answer 3'))).toMatch(/^Your question is answered[^]*number 1/);
  });

  it('of their own follow somebody to another Trust', async () => {
    await ask();
    await moves(alex, 'RHM');
    await answer();
    expect(words(lastOf(alex))).toMatch(/is answered[^]*The day in spring/);
    expect(words(await bot.say(alex, 'my questions'))).toMatch(/Which late effects[^]*The day in spring/);
  });
});

describe('an answered question', () => {
  const COURSE = {
    title: 'Late effects module (demo)',
    provider: 'Demo University',
    url: 'https://www.courses.example/late-effects',
    levels: 'supportive,assistive',
    accredited: 'no',
    about: 'Late effects of treatment',
  };
  const openForm = async () => {
    await ask();
    return pressOn(bot, sam, await answer(), 'Add a course for this');
  };
  const names = async () =>
    (
      words(await bot.say(alex, 'late effects course for a support worker')).match(/Late effects module \(demo\)/g) ??
      []
    ).length;

  it('becomes a course, once, to be confirmed by the Alliance, and is found', async () => {
    const form = await openForm();
    expect(valuesOf(form)).toEqual({
      title: '',
      provider: '',
      url: '',
      levels: '',
      accredited: '',
      about: '',
    });
    expect(await names()).toBe(0);
    const added = await pressOn(bot, sam, form, 'Add to the catalogue', COURSE);
    expect(words(added)).toMatch(
      /^Answered\nAdded[^]*Added to the catalogue: Late effects module \(demo\) – Demo Univ/,
    );
    await pressOn(bot, sam, form, 'Add to the catalogue', { ...COURSE, title: 'Pressed twice' });
    expect(await names()).toBe(1);
    const shown = await bot.say(alex, 'late effects course for a support worker');
    expect(words(shown)).toMatch(/Late effects module \(demo\)[^]*to be confirmed by your Alliance/);
    // Its link waits until an administrator has looked at it.
    expect(partsOf(shown.card).map(({ url }) => url)).not.toContain(COURSE.url);
    const catalogue = await bot.store.list('catalogue', '');
    expect(JSON.stringify(catalogue)).not.toMatch(/Pressed twice|Which late effects|Alex/);
  });

  it('says what is wrong beside each field, and keeps what was typed', async () => {
    const form = await openForm();
    const wrong = { ...COURSE, title: '', url: 'http://courses.example', levels: '', accredited: '' };
    const shown = await pressOn(bot, sam, form, 'Add to the catalogue', wrong);
    expect(words(shown)).toMatch(
      /Give the title[^]*begins with https:\/\/[^]*Choose at least one level[^]*Choose one of the three/,
    );
    expect(valuesOf(shown)).toEqual(wrong);
    expect(await names()).toBe(0);
  });

  it('points to a course that is there already', async () => {
    const there = COURSES[0]!;
    const form = await openForm();
    const shown = await pressOn(bot, sam, form, 'Add to the catalogue', {
      ...COURSE,
      title: there.title.toUpperCase(),
      provider: there.provider,
    });
    expect(words(shown)).toMatch(/is in the catalogue already, so nothing was added/);
    expect(sentBy(shown, 'Add to the catalogue').data.about).toBe(COURSE.about);
    const closed = await pressOn(bot, sam, shown, 'No course needed');
    expect(words(closed)).toMatch(/No course was needed/);
    expect(buttonsOf(closed)).not.toContain('Add a course for this');
    expect(words(await pressOn(bot, sam, form, 'Add to the catalogue', COURSE))).toMatch(/No course was needed/);
    expect(await names()).toBe(0);
  });
});

describe('a course that was added when the question could not be closed', () => {
  const COURSE = {
    title: 'Late effects module (demo)',
    provider: 'Demo University',
    url: '',
    levels: 'supportive',
    accredited: 'yes',
    about: 'Late effects of treatment',
  };
  /** The form, after a press that wrote the catalogue only. */
  const cutOff = async (): Promise<Shown> => {
    await ask();
    const form = await pressOn(bot, sam, await answer(), 'Add a course for this');
    const { change } = bot.store;
    bot.store.change = (partition, reads, decide) =>
      partition === 'DEMO' && reads.prefix?.startsWith('question|')
        ? Promise.reject(new Error('killed'))
        : change(partition, reads, decide);
    expect(words(await pressOn(bot, sam, form, 'Add to the catalogue', COURSE))).not.toMatch(/Added/);
    bot.store.change = change;
    return form;
  };
  const again = (form: Shown, changes: Partial<typeof COURSE> = {}) =>
    pressOn(bot, sam, form, 'Add to the catalogue', { ...COURSE, ...changes });
  const added = async (search = 'late effects module') => {
    const list = await bot.press(priya, 'catalogue.list', { search });
    return pressOn(bot, priya, list, 'Open course 1');
  };

  it('is added when the same is sent again', async () => {
    const shown = words(await again(await cutOff()));
    expect(shown).toMatch(/^Answered\nAdded\. It is found[^]*Added to the catalogue: Late effects module/);
    expect(shown).toMatch(/Whether it is accredited is said when an administrator has confirmed it/);
  });

  it('cannot be called not needed', async () => {
    const shown = words(await pressOn(bot, sam, await cutOff(), 'No course needed'));
    expect(shown).toMatch(/was added for this question already, and stays[^]*Added to the catalogue: Late effects/);
    expect(shown).not.toMatch(/No course was needed/);
  });

  it.each([
    ['and the question is still open', false],
    ['and the question is closed', true],
  ])('is said to be as it was, where other words are sent %s', async (_when, isClosed) => {
    const form = await cutOff();
    if (isClosed) await again(form);
    const shown = words(await again(form, { levels: 'assistive', accredited: 'no' }));
    expect(shown).toMatch(
      /added already, so what you sent now was not saved\. It is in the catalogue as: Late effects module \(demo\) by Demo University; Supportive; said to be accredited[^]*You sent:\n“Late effects module \(demo\) by Demo University; Assistive; said not to be/,
    );
    expect(shown).toMatch(/Added to the catalogue: Late effects module/);
    expect(words(await added())).toMatch(/Supportive \(to be/);
  });

  it('is not said to be added where it has been retired since', async () => {
    const form = await cutOff();
    await pressOn(bot, priya, await pressOn(bot, priya, await added(), 'Retire'), 'Yes, retire it');
    const shown = words(await again(form));
    expect(shown).toMatch(/has retired “Late effects module \(demo\)”[^]*nothing was added/);
    expect(shown).not.toMatch(/Added/);
  });

  it('says what the facilitator said about credit to the administrator, who decides', async () => {
    const form = await cutOff();
    await again(form);
    const asked = words(await bot.say(alex, 'late effects course for a support worker'));
    expect(asked).toMatch(/Late effects module/);
    expect(asked).not.toMatch(/academic credit/i);
    const card = await added();
    expect(words(card)).toMatch(/Accredited: \nNot known \(said to be accredited by the facilitator who added it\)/);
    const confirmed = words(await pressOn(bot, priya, card, 'Confirm these levels', { credit: 'yes' }));
    expect(confirmed).toMatch(/Accredited: \nYes\n/);
    expect(words(await bot.say(alex, 'late effects course for a support worker'))).toMatch(/academic credit/i);
  });

  it('stays added where a colleague says at the same moment that none is needed', async () => {
    await ask();
    const answered = await answer();
    const form = await pressOn(bot, sam, answered, 'Add a course for this');
    const { change } = bot.store;
    bot.store.change = async (partition, reads, decide) => {
      if (partition === 'catalogue') {
        bot.store.change = change;
        await pressOn(bot, sam, answered, 'No course needed');
      }
      return change(partition, reads, decide);
    };
    expect(words(await again(form))).toMatch(/Added\.[^]*Added to the catalogue: Late effects module/);
  });

  it('is said to be there, and not to be added, where a second press was first', async () => {
    await ask();
    const form = await pressOn(bot, sam, await answer(), 'Add a course for this');
    const [one, other] = await Promise.all([again(form), again(form)]);
    for (const shown of [one, other]) expect(words(shown)).toMatch(/Added to the catalogue: Late effects module/);
  });
});

describe('nobody else', () => {
  const presses = (id: string): [string, Json][] => [
    ['course-questions.question', { id }],
    ['course-questions.see', { id }],
    ['course-questions.my-question', { id }],
    ['course-questions.send', { id, question: 'Mine?' }],
    ['course-questions.answer', { id, answer: 'Mine' }],
    ['course-questions.answer', { id, answer: '' }],
    ['course-questions.suggest', { id }],
    ['course-questions.add-suggested', { id, title: 'x' }],
    ['course-questions.no-course', { id }],
  ];
  const ofAsker = ['course-questions.my-question', 'course-questions.send'];
  const refused = async (who: Person, id: string, except: string[] = []) => {
    await settled();
    const before = await everyRow(bot.store);
    for (const [verb, data] of presses(id).filter(([one]) => !except.includes(one)))
      expect([who.name, verb, await bot.press(who, verb, data)]).toEqual([
        who.name,
        verb,
        { text: expect.stringMatching(/^That is for |could not find/) },
      ]);
    expect(await everyRow(bot.store)).toBe(before);
  };

  it.each(['open', 'answered'])('reads or changes one that is %s', async (state) => {
    await ask();
    const id = idOf(lastOf(sam), 'Send the answer');
    if (state === 'answered') await answer();
    const missing = 'DEMO.ffffffffffffffffffffffff';
    // An administrator, the facilitator of another Trust, and the facilitator who did not ask.
    await refused(priya, id);
    await refused(olga, id, ['course-questions.send']);
    expect(words(await bot.press(olga, 'course-questions.send', { id, question: 'Mine?' }))).toMatch(
      /changed your Trust/,
    );
    expect(await bot.press(sam, 'course-questions.my-question', { id })).toEqual({ text: NOT_YOURS });
    expect(await bot.press(sam, 'course-questions.send', { id, question: 'x' })).toEqual({ text: NOT_YOURS });
    await refused(alex, id, ofAsker);
    await refused(sam, missing, ['course-questions.send']);
    for (const who of [priya, alex])
      expect(await bot.say(who, 'questions')).toEqual({ text: expect.stringMatching(/^That is for |could not find/) });
    expect(words(await bot.say(olga, 'questions'))).not.toMatch(/late effects/);
    expect(words(await bot.say(priya, 'my questions'))).not.toMatch(/late effects/);
  });

  it('reads it who has left the Trust, nor who comes to it without being named', async () => {
    await ask();
    const id = idOf(lastOf(sam), 'Send the answer');
    await moves(sam, 'RHM');
    await moves(olga, 'DEMO');
    for (const who of [sam, olga]) {
      await refused(who, id, ofAsker);
      expect(await bot.say(who, 'questions')).toEqual({ text: expect.stringMatching(/^That is for |could not find/) });
    }
  });

  it('is shown it who has left before it could be delivered', async () => {
    await moves(sam, 'RHM');
    await settled();
    await ask();
    expect(heard(sam).join()).not.toMatch(/Which late/);
    const shown = words(await bot.say(alex, 'my questions'));
    expect(shown).toMatch(/not opened/); // Robin, the other one
  });

  it('has the asker’s id in another directory', async () => {
    const sent = await ask();
    expect(words(sent)).toMatch(/^Sent/);
    const double = { ...alex, tenantId: '11111111-0000-4000-8000-000000000000' };
    await register(bot, double);
    const id = idOf(lastOf(sam), 'Send the answer');
    for (const [verb, data] of presses(id)) {
      const shown = await bot.press(double, verb, data);
      expect(words(shown)).toMatch(/could not find|^That is for /);
    }
  });

  it('in a channel sees anything of it', async () => {
    await ask();
    const channel = { conversation: { id: '19:c', conversationType: 'channel' } };
    for (const text of ['questions', 'my questions', 'ask my facilitator'])
      expect(JSON.stringify(await bot.say(alex, text, channel))).not.toMatch(/late effects/);
  });
});

it('draws people’s own words where formatting stays plain', async () => {
  await ask();
  const form = lastOf(sam);
  const answered = await answer();
  const cards = [
    form,
    answered,
    lastOf(alex),
    await bot.say(alex, 'my questions'),
    await bot.say(sam, 'questions'),
    await pressOn(bot, sam, answered, 'Add a course for this'),
  ];
  for (const { card } of cards) {
    expect(JSON.stringify(card)).toMatch(/\*\*(Please|Bring)/);
    expect(
      partsOf(card).filter(({ type, text }) => type === 'TextBlock' && /Please\*|Bring\*/.test(String(text))),
    ).toEqual([]);
  }
});
