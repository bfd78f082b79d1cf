import { DEMO_OTHERS } from '../../src/local/demo-people.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, begin, fillIn, NEXT, pressOn, register, share } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

// Jo facilitates the Trust, and Chris another one. Alex has begun a discussion with Priya; Sam is her manager.
const [, jo, chris, robin] = DEMO_OTHERS.map(({ id, name }): Person => ({ id, name, tenantId: sam.tenantId })) as [
  Person,
  Person,
  Person,
  Person,
];
const SAID = /late effects|nurse-led|Runs the clinic|Letters from two|My own preparation|Clinical Nurse/;
const LIST = 'open discussions';

let bot: TestBot;
beforeEach(async () => {
  const named = [
    `DEMO=${jo.id}@${jo.tenantId}`,
    `RHM=${chris.id}@${chris.tenantId}`,
    `DEMO=${alex.id}@${alex.tenantId}`,
  ];
  bot = await aBot({ environment: { FACILITATORS: named.join(',') } });
  for (const person of [priya, sam, alex, jo, robin]) await register(bot, person);
  await bot.press(chris, 'people.choose-trust', { trust: 'RHM' });
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const idOn = (shown: Shown) => /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(shown))![0];
const of = (person: Person) => `${person.id}~${person.name}`;

/** Priya has prepared, Alex has written everything. */
async function written(): Promise<{ id: string; summary: Shown }> {
  const asked = await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  await settled();
  await pressOn(bot, priya, lastOf(priya), 'Send to my manager', { wentWell: 'My own preparation' });
  const summary = await fillIn(bot, alex, await pressOn(bot, alex, asked, 'Carry on now'));
  await settled();
  return { id: idOn(asked), summary };
}

async function handOver(): Promise<Shown> {
  const form = await pressOn(bot, jo, await bot.say(jo, LIST), 'Hand it to another manager');
  const answer = await pressOn(bot, jo, form, 'Hand it over', { manager: of(sam) });
  await settled();
  return answer;
}

async function unchanged(deeds: () => Promise<void>) {
  await settled();
  const before = await everyRow(bot.store);
  await deeds();
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
}

describe('the facilitator’s list', () => {
  it('says who, what and since when, and nothing of what was said', async () => {
    await written();
    const list = await bot.say(jo, LIST);
    expect(words(list)).toMatch(
      /Priya Sample \(demo\) \(appraised\), Alex Example \(demo\) \(manager\)\nAppraisal of 21 November 2026, begun on 21 November 2026 at 09:00\. The manager is writing it up; last change on/,
    );
    expect(JSON.stringify(list)).not.toMatch(SAID);
  });

  it('shows eight at a time, those begun first at the top, and none twice', async () => {
    for (let n = 10; n < 29; n++) {
      bot.at.now = new Date(bot.at.now.getTime() + 60_000);
      await begin(bot, sam, { person: `00000000-0000-4000-8000-0000000000${n}`, personName: `Person ${n}` });
    }
    const seen: string[] = [];
    let shown = await bot.say(jo, LIST);
    for (const size of [8, 8, 3]) {
      const names = words(shown).match(/Person \d+/g)!;
      expect(names).toHaveLength(size);
      seen.push(...names);
      expect(buttonsOf(shown).includes('More')).toBe(size === 8);
      if (size === 8) shown = await pressOn(bot, jo, shown, 'More');
    }
    expect(seen).toEqual(Array.from({ length: 19 }, (_, n) => `Person ${n + 10}`));
  });

  it('goes along with what happens to a discussion, and leaves it out when it ends', async () => {
    await share(bot, sam);
    expect(words(await bot.say(jo, LIST))).toMatch(/Waiting to be agreed/);
    await pressOn(bot, priya, lastOf(priya), 'I agree');
    await settled();
    expect(words(await bot.say(jo, LIST))).toMatch(/no open discussion/);
    await pressOn(bot, sam, await pressOn(bot, sam, lastOf(sam), 'Reopen'), 'Reopen', { words: 'A goal was wrong' });
    const reopened = await bot.say(jo, LIST);
    expect(words(reopened)).toMatch(/Priya[^]*writing it up/);
    expect(JSON.stringify(reopened)).not.toMatch(/A goal was wrong/);
  });

  it('has no buttons for a facilitator who is one of the two, and refuses theirs', async () => {
    const { id } = await written();
    const list = await bot.say(alex, LIST);
    expect(words(list)).toMatch(/You are one of the two/);
    expect(buttonsOf(list)).toEqual([]);
    await unchanged(async () => {
      for (const verb of ['freeing', 'free', 'handing-over', 'hand-over'])
        expect((await bot.press(alex, `appraisals.${verb}`, { id, version: 20, manager: of(sam) })).text).toMatch(
          /one of the two/,
        );
    });
  });
});

const REFUSED = new RegExp(
  `^That is for |^${NOT_YOURS.replaceAll('.', '\\.')}|^We know this account from another organisation`,
);
const VERBS = ['open-discussions', 'freeing', 'free', 'handing-over', 'hand-over'].map((verb) => `appraisals.${verb}`);
const elsewhere = { ...jo, tenantId: '11111111-0000-4000-8000-000000000000' };

it.each([
  ['a colleague', robin, VERBS],
  ['the person', priya, VERBS],
  ['the facilitator of another Trust', chris, VERBS.slice(1)],
  ['the facilitator’s id in another directory', elsewhere, VERBS],
])('refuses %s', async (_who, person, verbs) => {
  const { id } = await written();
  await bot.press(elsewhere, 'people.choose-trust', { trust: 'DEMO' });
  await unchanged(async () => {
    for (const verb of verbs)
      for (const version of [1, 5, 12])
        expect([verb, await bot.press(person, verb, { id, version, manager: of(sam) })]).toEqual([
          verb,
          { text: expect.stringMatching(REFUSED) as string },
        ]);
    expect(JSON.stringify(await bot.say(person, LIST))).not.toMatch(/Priya/);
  });
});

describe('freeing', () => {
  it('asks first, closes it, tells the two, and lets another manager begin', async () => {
    const { id, summary } = await written();
    const asked = await pressOn(bot, jo, await bot.say(jo, LIST), 'Free it');
    expect(words(asked)).toMatch(/^Free this discussion\?/);
    const freed = await pressOn(bot, jo, asked, 'Yes, free it');
    await settled();
    expect(words(freed)).toMatch(/^Freed/);
    expect(words(lastOf(alex))).toMatch(/^Closed[^]*facilitator of your Trust has closed/);
    expect(words(lastOf(priya))).toMatch(/^Closed by your facilitator/);
    for (const shown of [asked, freed, lastOf(alex)]) expect(JSON.stringify(shown)).not.toMatch(SAID);
    const read = await pressOn(bot, priya, lastOf(priya), 'Read what was written');
    expect(words(read)).toMatch(/My own preparation[^]*Runs the clinic/);
    expect(words(await pressOn(bot, alex, summary, 'Share to be agreed'))).toMatch(/^Closed/);
    expect(words(await bot.press(alex, 'appraisals.open', { id }))).toMatch(/^Closed/);
    expect(words(await begin(bot, sam))).toMatch(/Now: Level/);
  });

  it('does nothing to one that moved on since, and says so; does it once however often it is pressed', async () => {
    const { id } = await written();
    const asked = await pressOn(bot, jo, await bot.say(jo, LIST), 'Free it');
    const goals = await bot.press(alex, 'appraisals.go', { id, step: 'goals' });
    await pressOn(bot, alex, goals, NEXT, { service1: 'Another need' });
    let again: Shown = {};
    await unchanged(async () => {
      again = await pressOn(bot, jo, asked, 'Yes, free it');
      expect(words(again)).toMatch(/^Free this discussion\?[^]*changed since/);
    });
    const press = () => pressOn(bot, jo, again, 'Yes, free it');
    await Promise.all([press(), press(), press()]);
    await unchanged(async () => {
      for (const shown of [await press(), await pressOn(bot, jo, asked, 'Yes, free it')])
        expect(words(shown)).toMatch(/^(Freed|No longer open)/);
    });
    expect(bot.chatOf(priya).filter((shown) => words(shown).startsWith('Closed by'))).toHaveLength(1);
  });

  it('is written in the trail: who, what, when, from, to', async () => {
    const { id } = await written();
    await pressOn(bot, jo, await pressOn(bot, jo, await bot.say(jo, LIST), 'Free it'), 'Yes, free it');
    const trail = (await rowsOf(bot.store)).filter(({ key }) => key.startsWith('audit|')).map(({ value }) => value);
    expect(trail).toContainEqual(
      expect.objectContaining({
        of: { kind: 'appraisal', ids: [id] },
        by: jo.id,
        tenantId: jo.tenantId,
        at: bot.at.now.toISOString(),
        doing: 'freed',
        from: 'draft',
        to: 'closed',
      }),
    );
  });
});

describe('handing over', () => {
  it('gives the new manager level, role and the goals agreed last, and nothing that was written', async () => {
    await share(bot, sam);
    await pressOn(bot, priya, lastOf(priya), 'I agree');
    await settled();
    bot.at.now = new Date('2027-05-03T09:00:00Z');
    const first = await begin(bot, alex, { heldOn: '2027-05-03' });
    await pressOn(bot, alex, first, 'Save and leave', {
      ...FILLED.level,
      levelWords: 'Written by the earlier manager',
    });
    const answer = await handOver();
    expect(words(answer)).toMatch(/^Handed over[^]*Sam/);
    expect(words(lastOf(alex))).toMatch(/^Closed[^]*to another manager/);
    expect(words(lastOf(sam))).toMatch(/^A discussion is handed to you[^]*Priya[^]*goals agreed last/);
    const step = await pressOn(bot, sam, lastOf(sam), 'Carry on');
    expect(words(step)).toMatch(/^Last year’s goals[^]*1\. Lead one late effects clinic a month/);
    const level = await pressOn(bot, sam, step, NEXT, { outcome1: 'partly' });
    expect(words(level)).toMatch(/Enhanced level/);
    for (const shown of [step, level]) expect(JSON.stringify(shown)).not.toMatch(/Written by/);
    const id = idOn(step);
    const goals = await bot.press(sam, 'appraisals.go', { id, step: 'goals' });
    expect(words(goals)).toMatch(/What you carry on stands here already[^]*Lead one late effects clinic a month/);
    const { data } = sentBy(goals, NEXT);
    const kept = await bot.press(sam, 'appraisals.save', { submission: data.submission, by1: '2028-03-31' });
    expect(words(kept)).not.toMatch(/Please check/);
    expect(words(await bot.press(sam, 'appraisals.go', { id, step: 'summary' }))).toMatch(
      /Lead one late effects clinic a month[^]*31 March 2028/,
    );
    for (const shown of [answer, lastOf(alex)]) expect(JSON.stringify(shown)).not.toMatch(/late effects|Written by/);
  });

  it('asks the person about their preparation, and shows it after a yes', async () => {
    await written();
    await handOver();
    expect(words(lastOf(priya))).toMatch(
      /^Another manager holds your discussion[^]*Sam[^]*May Sam[^]*see your answers/,
    );
    const step = await pressOn(bot, sam, lastOf(sam), 'Carry on');
    expect(JSON.stringify(step)).not.toMatch(/My own preparation|Runs the clinic/);
    const given = await pressOn(bot, priya, lastOf(priya), 'Yes, show my answers');
    await settled();
    expect(words(given)).toMatch(/^Shown to your new manager/);
    await aMinutePasses(bot);
    expect(words(lastOf(sam))).toMatch(/has prepared[^]*My own preparation/);
  });

  it('shows nothing after a no, nor before an answer', async () => {
    await written();
    await handOver();
    const asked = lastOf(priya);
    const told = bot.chatOf(sam).length;
    expect(words(await pressOn(bot, priya, asked, 'No, keep them to myself'))).toMatch(/^Kept to yourself/);
    await unchanged(async () => {
      expect(words(await pressOn(bot, priya, asked, 'Yes, show my answers'))).toMatch(/in progress/);
      expect(words(await pressOn(bot, priya, asked, 'No, keep them to myself'))).toMatch(/^Kept/);
    });
    expect(bot.chatOf(sam)).toHaveLength(told);
    const id = idOn(lastOf(sam));
    for (const step of ['level', 'domains-1', 'goals', 'summary'])
      expect(JSON.stringify(await bot.press(sam, 'appraisals.go', { id, step }))).not.toMatch(/My own preparation/);
  });

  it('keeps what was written for the person alone', async () => {
    const { id } = await written();
    await handOver();
    const read = await pressOn(bot, priya, lastOf(priya), 'Read what was written before');
    expect(words(read)).not.toContain('?:');
    expect(words(read)).toMatch(/^Closed[^]*My own preparation[^]*Runs the clinic/);
    expect(await bot.press(sam, 'appraisals.open', { id })).toEqual({ text: NOT_YOURS });
    expect(words(await bot.press(alex, 'appraisals.open', { id }))).toMatch(/^Closed[^]*to another manager/);
    const list = words(await bot.say(priya, 'my appraisals'));
    expect(list).toMatch(/In progress[^]*Sam[^]*Closed[^]*Alex/);
  });

  it('is done once, however often it is pressed, and leaves one open discussion', async () => {
    await written();
    const form = await pressOn(bot, jo, await bot.say(jo, LIST), 'Hand it to another manager');
    const press = (manager: Person) => pressOn(bot, jo, form, 'Hand it over', { manager: of(manager) });
    await Promise.all([press(sam), press(sam), press(robin)]);
    await settled();
    await unchanged(async () => {
      expect(words(await press(robin))).toMatch(/^No longer open/);
    });
    const rows = await rowsOf(bot.store);
    const records = rows.filter(({ key }) => key.endsWith('|record')).map(({ value }) => value as Json);
    expect(records.map(({ state }) => String(state)).sort()).toEqual(['closed', 'draft']);
    const { id, manager } = records.find(({ state }) => state === 'draft') as { id: string; manager: { id: string } };
    expect(rows.filter(({ key }) => key.startsWith('open|')).map(({ value }) => value)).toEqual([
      expect.objectContaining({ id, managerId: manager.id }),
    ]);
    expect(rows.filter(({ key }) => key.startsWith('openIn|'))).toHaveLength(1);
    const trail = rows.filter(({ key }) => key.startsWith('audit|')).map(({ value }) => value);
    expect(trail).toContainEqual(
      expect.objectContaining({
        by: jo.id,
        doing: 'handed over',
        from: 'draft',
        to: 'closed',
        details: { fromManager: alex.id, toManager: manager.id, next: id },
      }),
    );
  });

  it.each([
    ['', /Choose the manager/],
    ['Sam', /from the list/],
    [of(priya), /their own/],
    [of(alex), /has now/],
    [of(jo), /to yourself/],
    ['99999999-0000-4000-8000-000000000009', /Give the manager’s name/],
  ])('cannot go to “%s”', async (manager, why) => {
    await written();
    const form = await pressOn(bot, jo, await bot.say(jo, LIST), 'Hand it to another manager');
    expect(JSON.stringify(form)).not.toMatch(SAID);
    await unchanged(async () => {
      expect(words(await pressOn(bot, jo, form, 'Hand it over', { manager }))).toMatch(why);
    });
  });

  it('offers the colleagues of the Trust but the two, and the facilitator themself', async () => {
    await written();
    const form = await pressOn(bot, jo, await bot.say(jo, LIST), 'Hand it to another manager');
    const choices = partsOf(form.card).find(({ id }) => id === 'manager')!.choices as { title: string }[];
    expect(choices.map(({ title }) => String(title.split(' ')[0])).sort()).toEqual(['Robin', 'Sam']);
  });

  it('lets the person say of the new manager, too, that this is not theirs', async () => {
    await written();
    await handOver();
    const asked = await pressOn(bot, priya, lastOf(priya), 'This is not my manager');
    await pressOn(bot, priya, asked, 'Yes, this is not my manager');
    await settled();
    expect(words(lastOf(sam))).toMatch(/^Closed/);
    expect(words(await bot.say(jo, LIST))).toMatch(/no open discussion/);
  });
});
