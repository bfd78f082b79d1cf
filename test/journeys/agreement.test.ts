import JSZip from 'jszip';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, spokenButtonsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, changeStep, fillIn, NEXT, pressOn, register, share, STEPS } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [priya, sam, alex]) await register(bot, person);
});
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: typeof alex) => bot.chatOf(person).at(-1)!;
const dataOf = ({ card }: Shown, verb: string) =>
  partsOf(card)
    .filter((part) => part.verb === verb)
    .map(({ data }) => data as Json);
const idsOn = (shown: Shown) => dataOf(shown, 'appraisals.open').map(({ id }) => String(id));

async function agreeWith(comment?: string) {
  if (comment) {
    await pressOn(bot, priya, lastOf(priya), 'Ask for a change', { comment });
    await settled();
    return;
  }
  await pressOn(bot, priya, lastOf(priya), 'I agree');
  await settled();
}

async function agreed(): Promise<string> {
  await share(bot, alex);
  await agreeWith();
  return String(dataOf(lastOf(alex), 'appraisals.record')[0]!.id);
}

describe('the person who is asked to prepare', () => {
  it('answers in their own chat, and is quoted in the manager’s steps', async () => {
    const asked = await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
    expect(words(asked)).toMatch(/Asked to prepare/);
    await settled();
    expect(words(lastOf(priya))).toMatch(/^Prepare for your discussion/);
    await pressOn(bot, priya, lastOf(priya), 'Send to my manager', {
      wentWell: 'The clinic went well',
      grow: 'Grow as a teacher',
      support: 'Time for study',
      hopes: 'To stay here',
    });
    await settled();
    expect(words(lastOf(alex))).toMatch(/has prepared[^]*The clinic went well/);
    let shown = await pressOn(bot, alex, lastOf(alex), 'Carry on');
    const QUOTED = [/Time for study/, /Grow as a teacher[^]*Time for study/, /Grow as a teacher[^]*To stay here/];
    for (const [i, quote] of QUOTED.entries()) {
      expect(words(shown)).toMatch(quote);
      shown = await pressOn(bot, alex, shown, NEXT, FILLED[STEPS[i + 1]!]);
    }
    const open = dataOf(await bot.say(priya, 'my appraisals'), 'appraisals.open')[0]!;
    expect(buttonsOf(await bot.press(priya, 'appraisals.open', open))).toContain('Change what I prepared');
  });
});

describe('a change that is asked for', () => {
  it('goes back to the manager with the comment, is shared again and agreed', async () => {
    await share(bot, alex);
    await agreeWith('Please add my course');
    expect(words(lastOf(alex))).toMatch(/A change is asked for[^]*Please add my course/);
    const summary = await pressOn(bot, alex, lastOf(alex), 'Carry on');
    expect(words(summary)).toMatch(/asked for a change: “Please add my course”/);
    const step = await changeStep(bot, alex, summary, 'education');
    const again = await pressOn(bot, alex, step, NEXT, { otherDone: 'The course on late effects' });
    await pressOn(bot, alex, again, 'Share to be agreed');
    await settled();
    expect(words(lastOf(priya))).toMatch(/to agree[^]*The course on late effects/);
    await agreeWith();
    expect(words(lastOf(alex))).toMatch(/^Agreed on/);
    expect(words(lastOf(alex))).not.toMatch(/Please add my course/);
  });
});

describe('an agreed record', () => {
  it('changes only by being reopened, and the earlier version stays as it was for both', async () => {
    const id = await agreed();
    const before = await bot.press(alex, 'appraisals.save', {
      submission: `${id}~starter-2023~goals~1`,
      goal1: 'Something else',
    });
    expect(words(before)).toMatch(/out of date/);
    const summary = await pressOn(bot, alex, await pressOn(bot, alex, lastOf(alex), 'Reopen'), 'Reopen', {
      words: 'The goal was wrong',
    });
    await settled();
    expect(words(lastOf(priya))).toMatch(/Reopened[^]*The goal was wrong/);
    const goals = await changeStep(bot, alex, summary, 'goals');
    await pressOn(
      bot,
      alex,
      await pressOn(bot, alex, goals, NEXT, { goal1: 'Teach late effects' }),
      'Share to be agreed',
    );
    await settled();
    for (const person of [alex, priya])
      expect(await documentBehind(person, id, 1)).toMatch(/Lead one late effects clinic a month/);
    await agreeWith();
    expect(words(lastOf(alex))).toMatch(/Version 1 was reopened on 21 November 2026 at 09:00: The goal was wrong/);
    expect(dataOf(lastOf(alex), 'appraisals.record')).toEqual([
      { id, edition: 2 },
      { id, edition: 1 },
    ]);
    const [first, second] = [await documentBehind(priya, id, 1), await documentBehind(priya, id, 2)];
    expect(
      [first, second].map((text) => [/Lead one late effects clinic/.test(text), /Teach late effects/.test(text)]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('is not reopened beside another open discussion of its kind, and says why', async () => {
    await agreed();
    const question = await pressOn(bot, alex, lastOf(alex), 'Reopen');
    await pressOn(bot, alex, await begin(bot, alex), 'Start another one');
    const before = await rowsOf(bot.store);
    const refused = await pressOn(bot, alex, question, 'Reopen', { words: 'The goal was wrong' });
    expect(refused.text).toMatch(/another open discussion/);
    expect(await rowsOf(bot.store)).toEqual(before);
  });

  const download = async (person: typeof alex, id: string, edition: number) => {
    const shown = await bot.press(person, 'appraisals.record', { id, edition });
    const link = String(partsOf(shown.card).find(({ type }) => type === 'Action.OpenUrl')?.url);
    return bot.url + new URL(link).pathname;
  };
  async function documentBehind(person: typeof alex, id: string, edition: number): Promise<string> {
    const response = await fetch(await download(person, id, edition), { method: 'POST' });
    expect(response.status).toBe(200);
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    return (await zip.file('word/document.xml')!.async('string')).replaceAll(/<[^>]+>/g, ' ');
  }

  it('is handed over as a Word document once, by a link that shows a page first', async () => {
    const id = await agreed();
    for (const person of [alex, priya]) {
      const link = await download(person, id, 1);
      for (const method of ['GET', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
      const [first, second] = [await fetch(link, { method: 'POST' }), await fetch(link, { method: 'POST' })];
      expect([first.status, second.status, (await fetch(link)).status]).toEqual([200, 410, 410]);
      expect(first.headers.get('content-disposition')).not.toMatch(/Priya|Alex/);
    }
    const text = await documentBehind(priya, id, 1);
    for (const said of [
      priya.name,
      alex.name,
      'Lead one late effects clinic a month',
      '31 March 2027',
      'Chairing the team meeting twice',
      '21/11/2026 ACCEND appraisal discussion',
    ])
      expect(text).toContain(said);
  });

  it('has a link for 15 minutes', async () => {
    const link = await download(alex, await agreed(), 1);
    bot.at.now = new Date(bot.at.now.getTime() + 15 * 60_000);
    expect((await fetch(link, { method: 'POST' })).status).toBe(410);
  });
});

describe('one open discussion for a person, cycle and kind', () => {
  it('tells a second manager without a name, and lets the same one carry on', async () => {
    await begin(bot, alex);
    const other = await begin(bot, sam);
    expect(words(other)).toMatch(/There is one already[^]*Somebody else/);
    expect(JSON.stringify(other)).not.toMatch(/Alex|DEMO\./);
    const mine = await begin(bot, alex);
    expect(words(mine)).toMatch(/There is one already/);
    expect(words(await pressOn(bot, alex, mine, 'Carry on'))).toMatch(/Now: Level/);
    expect((await rowsOf(bot.store)).filter(({ key }) => key.endsWith('|record'))).toHaveLength(1);
  });

  it('holds when two managers start at the same moment', async () => {
    const forms = await Promise.all([alex, sam].map((person) => bot.say(person, 'appraisal')));
    const typed = { person: priya.id, personName: priya.name, role: 'Nurse', level: 'enhanced' };
    const answers = await Promise.all([alex, sam].map((person, i) => pressOn(bot, person, forms[i]!, 'Start', typed)));
    const headings = answers.map((shown) => words(shown).split('\n')[0]);
    expect(headings).toEqual(expect.arrayContaining(['Level of practice and hopes', 'There is one already']));
  });

  it.each<[string, Json]>([
    ['another kind', { kind: 'induction' }],
    ['another cycle', { heldOn: '2026-03-31' }],
  ])('allows %s', async (_what, typed) => {
    await begin(bot, alex);
    expect(words(await begin(bot, sam, typed))).toMatch(/Now: Level/);
  });

  it('knows the person whether their id comes in capitals or not', async () => {
    const lettered = 'abcdef00-0000-4000-8000-00000000000a';
    await begin(bot, alex, { person: lettered });
    expect(words(await begin(bot, sam, { person: lettered.toUpperCase() }))).toMatch(/There is one already/);
  });

  it('allows another one after it was withdrawn or agreed', async () => {
    const summary = await fillIn(bot, alex, await begin(bot, alex));
    expect(words(await pressOn(bot, alex, await pressOn(bot, alex, summary, 'Withdraw'), 'Yes, withdraw it'))).toMatch(
      /^Withdrawn[^]*not counted in any return/,
    );
    await agreed();
    expect(words(await begin(bot, sam))).toMatch(/Now: Last goals/);
  });
});

describe('my appraisals', () => {
  const pages = async (person: typeof alex) => {
    const all = [await bot.say(person, 'my appraisals')];
    while (buttonsOf(all.at(-1)!).includes('Show more')) all.push(await pressOn(bot, person, all.at(-1)!, 'Show more'));
    return all;
  };
  const who = (n: number) => ({
    id: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    name: `Person ${n}`,
    tenantId: alex.tenantId,
  });

  it('shows the four groups in their order, to each of the two', async () => {
    const summary = await fillIn(bot, alex, await begin(bot, alex, { kind: 'job-planning' }));
    await pressOn(bot, alex, await pressOn(bot, alex, summary, 'Withdraw'), 'Yes, withdraw it');
    await agreed();
    await fillIn(bot, alex, await begin(bot, alex, { kind: 'induction' })).then((shown) =>
      pressOn(bot, alex, shown, 'Share to be agreed'),
    );
    await settled();
    await pressOn(bot, alex, await begin(bot, alex), 'Start another one');
    for (const [person, role] of [
      [alex, 'You are the manager'],
      [priya, 'This is about you'],
    ] as const) {
      const shown = words(await bot.say(person, 'my appraisals'));
      expect(shown).toMatch(/In progress[^]*Waiting to be agreed[^]*Induction[^]*Agreed[^]*Withdrawn[^]*Job planning/);
      expect(shown).toContain(role);
    }
    expect(spokenButtonsOf(await bot.say(priya, 'my appraisals'))).toContain('Read and agree: Alex Example (demo)');
  });

  it('comes a page at a time for a manager of twenty, each discussion once', async () => {
    for (let n = 0; n < 20; n++) {
      bot.at.now = new Date(bot.at.now.getTime() + 60_000);
      await begin(bot, alex, { person: who(n).id, personName: who(n).name });
    }
    const shown = await pages(alex);
    expect(shown.map((page) => idsOn(page).length)).toEqual([6, 6, 6, 2]);
    expect(new Set(shown.flatMap(idsOn)).size).toBe(20);
    expect(words(shown[0]!)).toMatch(/Person 19[^]*Person 18[^]*Person 14/);
  });

  it('comes a page at a time for a person of twenty', async () => {
    for (let n = 0; n < 20; n++)
      await begin(bot, who(n), { heldOn: '2026-05-01', kind: ['appraisal', 'induction', 'job-planning'][n % 3]! }).then(
        async (shown) => {
          if (!/Now: Level/.test(words(shown))) return;
          const summary = await fillIn(bot, who(n), shown);
          await pressOn(bot, who(n), await pressOn(bot, who(n), summary, 'Withdraw'), 'Yes, withdraw it');
        },
      );
    const shown = await pages(priya);
    expect(shown.map((page) => idsOn(page).length)).toEqual([6, 6, 6, 2]);
    expect(new Set(shown.flatMap(idsOn)).size).toBe(20);
  });

  it('still lists and opens what was recorded for an earlier Trust, where it stays', async () => {
    const id = await agreed();
    for (const person of [alex, priya]) await bot.press(person, 'people.choose-trust', { trust: 'RHM' });
    const start = await bot.say(alex, 'appraisal');
    await pressOn(bot, alex, start, 'Start', {
      person: sam.id,
      personName: sam.name,
      role: 'Nurse',
      level: 'enhanced',
    });
    for (const person of [alex, priya]) {
      const listed = await pages(person);
      expect(listed.flatMap(idsOn)).toContain(id);
      expect(words(await bot.press(person, 'appraisals.open', { id }))).toMatch(/^Agreed on/);
    }
    expect((await rowsOf(bot.store, 'RHM')).filter(({ key }) => key.endsWith('|record'))).toHaveLength(1);
    expect((await rowsOf(bot.store, 'DEMO')).filter(({ key }) => key.endsWith('|record'))).toHaveLength(1);
    await pressOn(
      bot,
      alex,
      await pressOn(bot, alex, await bot.press(alex, 'appraisals.open', { id }), 'Reopen'),
      'Reopen',
      { words: 'Wrong' },
    );
    expect((await rowsOf(bot.store, 'RHM')).filter(({ key }) => key.endsWith('|record'))).toHaveLength(1);
  });

  it('does not start one with a card that was made for the Trust before', async () => {
    const start = await bot.say(alex, 'appraisal');
    await bot.press(alex, 'people.choose-trust', { trust: 'RHM' });
    const { verb, data } = sentBy(start, 'Start');
    expect(
      (await bot.press(alex, verb, { ...data, person: priya.id, personName: 'P', role: 'Nurse', level: 'enhanced' }))
        .text,
    ).toMatch(/changed your Trust/);
  });
});

it('keeps a notice for somebody who never opened the bot, says so, and delivers it when they do', async () => {
  const robin = { id: '00000000-0000-4000-8000-000000000006', name: 'Robin Fiction', tenantId: alex.tenantId };
  const shared = await fillIn(bot, alex, await begin(bot, alex, { person: robin.id, personName: robin.name })).then(
    (summary) => pressOn(bot, alex, summary, 'Share to be agreed'),
  );
  expect(words(shared)).toMatch(/cannot be written to yet[^]*https:\/\/chat\.example\/accend/);
  await settled();
  expect(bot.chatOf(robin)).toEqual([]);
  await bot.say(robin, 'hi');
  await settled();
  expect(bot.chatOf(robin).map((shown) => words(shown).split('\n')[0])).toContain(
    'Your appraisal discussion, to agree',
  );
});
