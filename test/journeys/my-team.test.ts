// Who is where: for a manager of several, and for oneself. Typed and clicked.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words, spokenButtonsOf } from '../support/cards.ts';
import { begin, beginAndShare, NEXT, pressOn, register, share } from '../support/people.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const team = () => bot.say(alex, 'my team');
const days = (count: number) => {
  bot.at.now = new Date(bot.at.now.getTime() + count * 86_400_000);
};
const twin = (n: number) => ({ person: `00000000-0000-4000-8000-00000000010${n}`, personName: 'Sam Twin' });

it('begins empty, and says what to do', async () => {
  const shown = await team();
  expect(words(shown)).toMatch(/^My team[^]*You have nobody here yet[^]*appraisal/);
  expect(buttonsOf(shown)).toContain('Start with somebody');
});

it('says role, state, step, whose turn, for how long, and when the next is due', async () => {
  const first = await begin(bot, alex);
  await pressOn(bot, alex, first, NEXT, FILLED.level);
  days(3);
  const shown = await team();
  expect(words(shown)).toMatch(
    /1 person: your turn with 1[^]*Priya Sample \(demo\)[^]*, Clinical Nurse Specialist[^]*Appraisal of 21 November 2026\. Your turn, for 3 days\. Next step: Pillars of practice\.[^]*No agreed appraisal yet\. Due by 31 March 2027/i,
  );
  expect(words(await pressOn(bot, alex, shown, /^Carry on with Priya/))).toMatch(/Pillars of practice/i);
});

it('clicked is typed', async () => {
  await begin(bot, alex);
  const mine = await bot.say(alex, 'my appraisals');
  expect(words(await pressOn(bot, alex, mine, 'My team'))).toBe(words(await team()));
  expect(words(await bot.say(alex, 'team'))).toBe(words(await team()));
});

it('says that it waits for the other, and that it was not delivered and why', async () => {
  await beginAndShare(bot, alex, twin(3)); // has never opened the assistant
  await settled();
  const shown = await team();
  expect(words(shown)).toMatch(
    /Not delivered: 1[^]*Waiting for Sam Twin to agree[^]*Not delivered yet: they have not opened/,
  );
  expect(words(await bot.say(alex, 'my appraisals'))).toMatch(/Sam Twin[^]*Not delivered yet: they have not opened/);
  await share(bot, alex);
  await settled();
  expect(words(await team()).match(/Not delivered yet/g)).toHaveLength(1);
  expect(words(await bot.say(priya, 'my appraisals'))).toMatch(/This is about you\. Your turn to read and agree/);
});

it('does not take what became of an earlier sharing for the present one', async () => {
  const shared = await beginAndShare(bot, alex, twin(3));
  await settled();
  const back = await pressOn(bot, alex, shared, 'Take it back to change it');
  expect(words(await team())).not.toContain('Not delivered');
  await pressOn(bot, alex, back, 'Share to be agreed');
  await settled();
  expect(words(await team())).toContain('Not delivered yet');
});

it('says what was agreed last and what is late, with a button that starts the next one', async () => {
  await share(bot, alex);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1) ?? {}, 'I agree');
  await settled();
  days(366);
  const shown = await team();
  expect(words(shown)).toMatch(/Agreed\.[^]*Last agreed: 21 November 2026\. Due by 21 November 2027: 1 day late/);
  expect(spokenButtonsOf(shown)).toEqual(
    expect.arrayContaining(['Start with Priya Sample (demo)', 'Open the record of Priya Sample (demo)']),
  );
  expect(words(await pressOn(bot, alex, shown, /^Start with Priya/))).toMatch(/appraisal/i);
  expect(words(await bot.say(priya, 'my appraisals'))).toMatch(
    /Last agreed: 21 November 2026\. Due by 21 November 2027: 1 day late/,
  );
});

it('tells two of one name apart, in the team and where somebody is chosen', async () => {
  await begin(bot, alex, { ...twin(3), role: 'Ward nurse' });
  await begin(bot, alex, { ...twin(4), role: 'Radiographer' });
  const shown = await team();
  expect(spokenButtonsOf(shown)).toEqual(
    expect.arrayContaining(['Carry on with Sam Twin (Ward nurse)', 'Carry on with Sam Twin (Radiographer)']),
  );
  const choices = partsOf((await bot.say(alex, 'appraisal')).card).map(({ title }) => title);
  expect(choices).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Sam Twin\b.*Ward nurse/),
      expect.stringMatching(/^Sam Twin\b.*Radiographer/),
    ]),
  );
});

describe('for a team of eight', () => {
  const names = ['Ana', 'Ben', 'Cem', 'Dee', 'Eva', 'Fay', 'Gus', 'Hal'];
  const whoIn = (shown: Shown) =>
    words(shown)
      .match(/Ana|Ben|Cem|Dee|Eva|Fay|Gus|Hal/g)
      ?.filter((one, n, all) => all.indexOf(one) === n);
  beforeEach(async () => {
    for (const [n, name] of names.entries())
      await begin(bot, alex, {
        person: `00000000-0000-4000-8000-00000000020${n}`,
        personName: `${name} Demo`,
        role: n < 2 ? 'Radiographer' : 'Nurse',
      });
  });

  it('comes in pages, and finds by name or role, typed and clicked', async () => {
    const first = await team();
    expect(whoIn(first)).toHaveLength(5);
    const second = await pressOn(bot, alex, first, 'Next page');
    expect([...(whoIn(first) ?? []), ...(whoIn(second) ?? [])].toSorted()).toEqual(names);
    const clicked = await pressOn(bot, alex, first, 'Show these', { find: 'radio' });
    expect(whoIn(clicked)).toEqual(['Ana', 'Ben']);
    expect(whoIn(await bot.say(alex, 'my team: radio'))).toEqual(['Ana', 'Ben']);
    expect(words(await pressOn(bot, alex, clicked, 'Show these', { find: 'nobody' }))).toContain(
      'Nobody in your team fits',
    );
    expect(whoIn(await pressOn(bot, alex, clicked, 'Show these', { find: '' }))).toHaveLength(5);
  });

  it('counts beside each filter, and keeps the filter from page to page', async () => {
    const shown = await team();
    expect(partsOf(shown.card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Everybody (8)', 'Your turn (8)', 'Their turn (0)', 'Not delivered (0)']),
    );
    const yours = await pressOn(bot, alex, shown, 'Show these', { show: 'yours' });
    expect(whoIn(await pressOn(bot, alex, yours, 'Next page'))).toHaveLength(3);
  });

  it('takes whatever a changed card sends', async () => {
    for (const data of [{ page: -1 }, { page: 'x' }, { show: 'nonsense' }, { page: 999 }])
      expect(words(await bot.press(alex, 'appraisals.team', data))).toMatch(/^My team/);
  });
});

describe('“my appraisals” of somebody with many', () => {
  const names = ['Ana', 'Ben', 'Cem', 'Dee', 'Eva', 'Fay'];
  const whoIn = (shown: Shown) =>
    words(shown)
      .match(/\b(?:Ana|Ben|Cem|Dee|Eva|Fay|Sam|Priya)\b/g)
      ?.filter((one, n, all) => all.indexOf(one) === n) ?? [];
  const someAs = (n: number) => ({ ...sam, id: `00000000-0000-4000-8000-00000000020${n}`, name: `${names[n]} Demo` });
  beforeEach(async () => {
    for (const n of names.keys())
      await begin(bot, alex, {
        person: someAs(n).id,
        personName: someAs(n).name,
        role: n < 2 ? 'Radiographer' : 'Nurse',
      });
    await begin(bot, sam, { person: alex.id, personName: alex.name });
    await share(bot, alex);
    await settled();
  });

  it('finds by name, role or kind, and keeps the search from page to page, typed and clicked', async () => {
    const first = await bot.say(alex, 'my appraisals');
    expect(partsOf(first.card).map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'All of them (8)',
        'Your turn (6)',
        'Their turn (2)',
        'Not delivered (0)',
        'About you (1)',
        'Agreed (0)',
      ]),
    );
    const clicked = await pressOn(bot, alex, first, 'Show these', { find: 'radio' });
    expect(whoIn(clicked).toSorted()).toEqual(['Ana', 'Ben']);
    expect(whoIn(await bot.say(alex, 'my appraisals: radio')).toSorted()).toEqual(['Ana', 'Ben']);
    const wide = await pressOn(bot, alex, first, 'Show these', { find: 'appraisal' });
    expect(words(wide)).toContain('Page 1 of 2');
    expect([...whoIn(wide), ...whoIn(await pressOn(bot, alex, wide, 'Next page'))].toSorted()).toEqual(
      [...names, 'Priya', 'Sam'].toSorted(),
    );
    expect(words(await pressOn(bot, alex, first, 'Show these', { find: 'nobody' }))).toContain('None of yours fits');
    expect(whoIn(await pressOn(bot, alex, clicked, 'Show these', { find: '' }))).toHaveLength(6);
  });

  it('filters by whose turn it is, and by whom it is about', async () => {
    const first = await bot.say(alex, 'my appraisals');
    const own = await pressOn(bot, alex, first, 'Show these', { show: 'own' });
    expect(whoIn(own)).toEqual(['Sam']);
    expect(whoIn(await pressOn(bot, alex, own, 'Show these', { show: 'theirs' }))).toEqual(['Sam', 'Priya']);
    expect(whoIn(await pressOn(bot, priya, await bot.say(priya, 'my appraisals'), /Alex/))).not.toContain('Ana');
  });

  it('goes on to the next page as ever, and takes whatever a changed card sends', async () => {
    const first = await bot.say(alex, 'my appraisals');
    const second = await pressOn(bot, alex, first, 'Show more', { find: 'left in the box' });
    expect([...whoIn(first), ...whoIn(second)].toSorted()).toEqual([...names, 'Priya', 'Sam'].toSorted());
    for (const data of [{ page: -1, find: 'a' }, { page: 'x' }, { show: 'nonsense' }, { page: 999, show: 'yours' }])
      expect(words(await bot.press(alex, 'appraisals.mine', data))).toMatch(/^My appraisals/);
  });
});

it('says to the person at which step their draft is, and to nobody else', async () => {
  await pressOn(bot, alex, await begin(bot, alex), NEXT, FILLED.level);
  expect(words(await bot.say(priya, 'my appraisals'))).toMatch(
    /Alex Example \(demo\) is writing it up\. Next step: Pillars of practice/,
  );
  expect(words(await bot.say(sam, 'my appraisals'))).not.toContain('Pillars');
});

it('is of nobody else: whoever is managed sees themself in no team', async () => {
  await begin(bot, alex);
  expect(words(await bot.say(priya, 'my team'))).toContain('You have nobody here yet');
  expect(bot.at.now.getTime()).toBe(NOW.getTime());
});
