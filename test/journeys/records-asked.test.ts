// Questions about records in everyday words: the two people are answered, a facilitator is told states, nobody else anything.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words, spokenButtonsOf } from '../support/cards.ts';
import { begin, pressOn, register, share } from '../support/people.ts';

const jo = { ...sam, id: '99999999-0000-4000-8000-000000000009', name: 'Jo Stranger' };
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}` } });
  for (const person of [alex, priya, sam, jo]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const asks = async (person: typeof alex, text: string) => words(await bot.say(person, text));
const agreed = async () => {
  await share(bot, alex);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1) ?? {}, 'I agree');
  await settled();
};
const twin = (n: number, role: string) => ({
  person: `00000000-0000-4000-8000-00000000010${n}`,
  personName: 'Sam Twin',
  role,
});

it('the two people open their record by name, as the list does', async () => {
  await agreed();
  const clicked = await pressOn(bot, alex, await bot.say(alex, 'my appraisals'), /^Open the record of Priya/);
  for (const text of [
    'The record of Priya',
    'show me Priya’s record',
    'priya sample’s appraisal record',
    'where is Priya’s record',
    'can I see Priya’s appraisal?',
  ])
    expect(await asks(alex, text)).toBe(words(clicked));
  const own = await pressOn(bot, priya, await bot.say(priya, 'my appraisals'), /^Open the record with Alex/);
  for (const text of ['my record', 'the record with Alex']) expect(await asks(priya, text)).toBe(words(own));
});

it('nobody else does: a stranger reads the same whether there is one or not, a facilitator hears of states', async () => {
  const before = await asks(jo, 'the record of Priya');
  await agreed();
  expect(before).toMatch(/No record of yours by that name[^]*Only the two people/);
  expect(await asks(jo, 'the record of Priya')).toBe(before);
  expect(await asks(jo, 'show me Priya’s last appraisal')).toBe(before);
  expect(await asks(jo, 'the record of Nobody Atall')).toBe(before.replaceAll('Priya', 'Nobody Atall'));
  const shown = await bot.say(sam, 'the record of Priya');
  expect(words(shown)).toMatch(/No record of yours[^]*As facilitator you see how discussions stand/);
  expect(words(await pressOn(bot, sam, shown, 'Open discussions'))).not.toMatch(/could not find|^That is for/);
});

it('tells equal names apart, and opens the one that is meant', async () => {
  await begin(bot, alex, twin(3, 'Ward nurse'));
  await begin(bot, alex, twin(4, 'Radiographer'));
  const shown = await bot.say(alex, 'the record of Sam Twin');
  expect(words(shown)).toMatch(/^Which one\?/);
  expect(spokenButtonsOf(shown)).toEqual(
    expect.arrayContaining(['Carry on with Sam Twin (Ward nurse)', 'Carry on with Sam Twin (Radiographer)']),
  );
  expect(words(await pressOn(bot, alex, shown, 'Carry on with Sam Twin (Radiographer)'))).toMatch(/Radiographer/);
});

it('says who of one’s team has had none, and the facilitator how many stand open', async () => {
  const question = 'Who has not had an appraisal?';
  expect(await asks(jo, question)).toMatch(/nobody in your team yet[^]*Managers are told about their own team/);
  expect(await asks(sam, question)).toMatch(/In your Trust no discussion is open/);
  await begin(bot, alex, twin(3, 'Ward nurse'));
  expect(await asks(alex, question)).toMatch(
    /In your team, 1 of 1 without one[^]*Sam Twin\. Due by 31 March 2027\. Your turn/,
  );
  for (const text of [
    'which of my team haven’t had an appraisal',
    'list people without an appraisal',
    'who is due a PDR?',
  ])
    expect(await asks(alex, text)).toBe(await asks(alex, question));
  await agreed();
  const mine = await bot.say(alex, question);
  expect(words(mine)).toMatch(/In your team, 1 of 2/);
  expect(words(mine)).not.toContain('Priya');
  expect(words(await pressOn(bot, alex, mine, 'My team'))).toBe(await asks(alex, 'my team'));
  const stands = await bot.say(sam, question);
  expect(words(stands)).toMatch(/In your Trust 1 discussion is not agreed yet: 1 in progress, 0 waiting/);
  // Who never began one is named; who did stands in the numbers, as does nobody who is not known here.
  expect(words(stands)).toMatch(
    /I know 4 people: 1 agreed one in the last year, 0 have one under way, 3 have neither\.[^]*Neither: Alex Example \(demo\); Jo Stranger; Sam Placeholder/,
  );
  expect(words(stands)).not.toMatch(/Twin|Priya|In your team/);
  expect(words(await pressOn(bot, sam, stands, 'Open discussions'))).toContain('Sam Twin');
  expect(await asks(jo, question)).not.toMatch(/Trust \d|Twin|Priya/);
});

it('names to the facilitator who never began one, page by page, by the people and posts of the Trust', async () => {
  for (let n = 0; n < 9; n++)
    await register(bot, {
      ...sam,
      id: `00000000-0000-4000-8000-00000000030${n}`,
      name: n < 2 ? 'Kim Same' : `Staff ${n}`,
    });
  const shown = await bot.say(sam, 'which people have never had an appraisal?');
  expect(words(shown)).toMatch(/I know 13 people[^]*13 have neither[^]*page 1 of 2[^]*no register of posts yet/);
  expect(words(shown)).toMatch(/Kim Same \(…0300\); Kim Same \(…0301\)/);
  const next = await pressOn(bot, sam, shown, 'Next names');
  expect(words(next)).toMatch(/page 2 of 2\): Staff 6; Staff 7; Staff 8/);
  expect(words(await pressOn(bot, sam, next, 'Names before'))).toBe(words(shown));
  // Nobody but the facilitator is told of the Trust, whatever they send.
  expect(words(await bot.press(priya, 'appraisals.missing', { page: 2 }))).not.toMatch(/Staff|Kim/);
});

it('says one’s own level as it was agreed, and asks for the title where none was', async () => {
  expect(await asks(priya, 'what level am I?')).toMatch(/Tell me your job title/);
  await agreed();
  const shown = await bot.say(priya, 'What level am I?');
  expect(words(shown)).toMatch(
    /^Your level of practice[^]*Enhanced, as Clinical Nurse Specialist[^]*what you agreed: appraisal of 21 November 2026/i,
  );
  expect(buttonsOf(shown)).toContain('Levels of practice');
  for (const text of [
    'tell me my level',
    'am I enhanced or advanced?',
    'what is my ACCEND level?',
    'which level am I on',
  ])
    expect(await asks(priya, text)).toBe(words(shown));
  for (const other of [alex, sam, jo]) expect(await asks(other, 'what level am I?')).toMatch(/Tell me your job title/);
});

it('says when one’s own is due, and of one’s team when theirs is', async () => {
  expect(await asks(priya, 'When is my appraisal due?')).toMatch(/agreed none here yet\. Due by 31 March 2027/);
  for (const text of [
    'when do I need my next appraisal',
    'is my PDR overdue?',
    'my appraisal due date',
    'when’s my review',
  ])
    expect(await asks(priya, text)).toBe(await asks(priya, 'When is my appraisal due?'));
  await begin(bot, alex);
  expect(await asks(priya, 'when is my appraisal due')).toMatch(/One is under way\. Alex Example \(demo\) is writing/);
  expect(await asks(alex, 'When is Priya’s appraisal due?')).toMatch(/^My team[^]*Priya[^]*Due by 31 March 2027/);
  for (const other of [sam, jo]) expect(await asks(other, 'When is Priya’s appraisal due?')).not.toMatch(/31 March/);
});

it('says the day a year on, once it is agreed', async () => {
  await agreed();
  expect(await asks(priya, 'when is my next review?')).toMatch(
    /Last agreed: 21 November 2026\. Due by 21 November 2027/,
  );
});
