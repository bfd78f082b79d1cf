import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { aboutDomain, alex, FILLED, priya } from '../support/builders.ts';
import { partsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, fillIn, NEXT, pressOn, register, STEPS } from '../support/people.ts';
import { everyRow } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(() => bot.close());

const headingOf = ({ card }: Shown) => partsOf(card).find(({ style }) => style === 'heading')?.text;

/** What stands between the name of a field and the field, if it is a reason. */
function reasonBeside({ card }: Shown, id: string): string | undefined {
  const input = partsOf(card).find((part) => part.id === id && String(part.type).startsWith('Input.'));
  return /\nPlease check: (.*)$/.exec(String(input?.label))?.[1];
}

/** The same reason, behind what the field is called. */
const endOf = ({ source }: RegExp) => new RegExp(source.replace(/^\^/, '[:?] '));

function expectReasons(shown: Shown, reasons: Record<string, RegExp>, typed: Json) {
  for (const [field, reason] of Object.entries(reasons))
    expect([field, reasonBeside(shown, field)]).toEqual([field, expect.stringMatching(reason)]);
  const top = partsOf(shown.card).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []));
  for (const reason of Object.values(reasons)) expect(top).toContainEqual(expect.stringMatching(endOf(reason)));
  const found = Object.keys(valuesOf(shown)).filter((field) => reasonBeside(shown, field));
  expect(found.sort()).toEqual(Object.keys(reasons).sort());
  const values = valuesOf(shown);
  const kept = Object.entries(typed).filter(([field, value]) => value !== '' || field in values);
  expect(values).toMatchObject(Object.fromEntries(kept));
}

const LONG = 'long words '.repeat(455).slice(0, 5000);
const VERY_LONG = 'ü'.repeat(15_000); // 30 KB of the 40 that a card may send
const NEEDED = /^[A-Z“].+\.$/;
const TOO_LONG = /shorten this to \d+ characters; it has \d+/;
const IN_LIST = /Choose (one of the answers in|from) the list/;

/** A step, what is typed over its good answers, and what is said beside which field. */
const BAD: [step: string, what: string, typed: Json, reasons: Record<string, RegExp>][] = [
  [
    'level',
    'nothing',
    { levelFit: '', levelWords: '', aspiration: '', nextLevel: '', aspirationWords: '' },
    { levelFit: NEEDED, aspiration: NEEDED },
  ],
  ['level', 'too much', { levelWords: LONG, aspirationWords: 'Kept too' }, { levelWords: TOO_LONG }],
  ['level', 'far too much', { aspirationWords: VERY_LONG }, { aspirationWords: TOO_LONG }],
  ['level', 'an answer that is not in the list', { levelFit: 'perhaps', levelWords: 'Kept' }, { levelFit: IN_LIST }],
  ['level', 'an unknown level', { aspiration: 'move', nextLevel: 'band 8a' }, { nextLevel: IN_LIST }],
  ['level', 'a move to nowhere', { aspiration: 'move', nextLevel: '' }, { nextLevel: NEEDED }],
  [
    'domains-1',
    'nothing',
    Object.fromEntries(
      Object.keys(FILLED['domains-1']!)
        .filter((field) => !field.startsWith('capabilities'))
        .map((field) => [field, '']),
    ),
    {
      'rating-clinical-practice': NEEDED,
      'rating-leadership-and-management': NEEDED,
      'rating-education': NEEDED,
      'rating-research-and-improvement': NEEDED,
    },
  ],
  [
    'domains-1',
    'too much everywhere',
    aboutDomain('clinical-practice', { discussed: LONG, strengths: LONG, evidence: LONG, needed: LONG }),
    aboutDomain('clinical-practice', {
      discussed: TOO_LONG,
      strengths: TOO_LONG,
      evidence: TOO_LONG,
      needed: TOO_LONG,
    }),
  ],
  ['domains-1', 'far too much', { 'discussed-education': VERY_LONG }, { 'discussed-education': TOO_LONG }],
  [
    'domains-1',
    'a need without what is needed',
    aboutDomain('leadership-and-management', { rating: 'development-need', needed: '  ' }),
    aboutDomain('leadership-and-management', { needed: NEEDED }),
  ],
  [
    'domains-1',
    'unknown answers',
    aboutDomain('education', { rating: 'great', evidenceKind: 'rumour', discussed: 'Kept' }),
    aboutDomain('education', { rating: IN_LIST, evidenceKind: IN_LIST }),
  ],
  [
    'education',
    'nothing',
    {
      coursesDone: '',
      otherDone: '',
      coursesWanted: '',
      otherWanted: '',
      protectedTime: '',
      protectedTimeWords: '',
      funding: '',
      fundingWords: '',
    },
    { protectedTime: NEEDED, funding: NEEDED },
  ],
  ['education', 'too much', { otherDone: LONG, fundingWords: LONG }, { otherDone: TOO_LONG, fundingWords: TOO_LONG }],
  ['education', 'far too much', { otherWanted: VERY_LONG }, { otherWanted: TOO_LONG }],
  [
    'goals',
    'nothing',
    { goal1: '', capability1: '', action1: '', support1: '', by1: '', service1: '' },
    { goal1: NEEDED },
  ],
  ['goals', 'a goal in the past', { by1: '2026-11-20', service1: 'Kept' }, { by1: /has passed/ }],
  ['goals', 'no date that exists', { by1: '2027-02-30' }, { by1: /day, month and year/ }],
  ['goals', 'half a third goal', { support3: 'A mentor' }, { goal3: NEEDED, action3: NEEDED, by3: NEEDED }],
  ['goals', 'an unknown capability', { capability1: 'magic' }, { capability1: IN_LIST }],
  [
    'goals',
    'too much',
    { goal1: LONG, action2: LONG, goal2: 'Teach', by2: '2027-01-01' },
    { goal1: TOO_LONG, action2: TOO_LONG },
  ],
  ['goals', 'far too much', { service1: VERY_LONG }, { service1: TOO_LONG }],
  ['eportfolio', 'nothing', { account: '', used: '', otherResource: '' }, { account: NEEDED }],
  [
    'eportfolio',
    'unknown answers',
    { account: 'maybe', used: 'often', otherResource: 'Kept' },
    { account: IN_LIST, used: IN_LIST },
  ],
  ['eportfolio', 'no word on its use', { account: 'yes', used: '' }, { used: NEEDED }],
  ['eportfolio', 'far too much', { otherResource: VERY_LONG }, { otherResource: TOO_LONG }],
];

const idOf = ({ card }: Shown) =>
  (partsOf(card).find(({ verb }) => verb === 'appraisals.withdrawing')!.data as { id: string }).id;

/** Everything is answered; the card of one step is open again. */
async function reopened(step: string): Promise<Shown> {
  const summary = await fillIn(bot, alex, await begin(bot, alex));
  return bot.press(alex, 'appraisals.go', { id: idOf(summary), step });
}

/** Where everything that was filled is gone, the bot asks whether it was removed: it was. */
async function pressAndRemove(shown: Shown, title: string | RegExp, typed: Json): Promise<Shown> {
  const next = await pressOn(bot, alex, shown, title, typed);
  return headingOf(next) === 'Did you remove these words?' ? pressOn(bot, alex, next, 'Remove these words') : next;
}

const HALF: Record<string, Json> = {
  'domains-1': { 'discussed-education': 'Half', 'rating-education': '' },
  education: { otherDone: 'Half', funding: '' },
  goals: { goal1: 'Half a go', by1: '' },
  eportfolio: { otherResource: 'Half a', account: '' },
};

describe('a step sent with something wrong', () => {
  it('has a case for every step', () => expect([...new Set(BAD.map(([step]) => step))]).toEqual(STEPS));

  it.each(BAD)('%s: %s', async (step, _what, typed, reasons) => {
    const before = await reopened(step);
    const again = await pressAndRemove(before, NEXT, typed);
    expect(headingOf(again)).toBe(headingOf(before));
    expectReasons(again, reasons, typed);
    const resumed = await bot.say(alex, 'resume');
    expect(headingOf(resumed)).toBe(headingOf(before));
    expect(valuesOf(resumed)).toEqual(valuesOf(again));
    const emptied = Object.fromEntries(Object.keys(valuesOf(resumed)).map((field) => [field, '']));
    expect(words(await pressOn(bot, alex, resumed, NEXT, { ...emptied, ...FILLED[step] }))).toMatch(
      /Check before you share/,
    );
  });

  it.each(BAD.filter(([, what]) => what !== 'nothing'))(
    '%s: the other answers stay when a client leaves them out (%s)',
    async (step, _what, typed) => {
      const before = await reopened(step);
      const { verb, data } = sentBy(before, NEXT);
      const again = await bot.press(alex, verb, { submission: data.submission, ...typed });
      expect(valuesOf(again)).toEqual({ ...valuesOf(before), ...typed });
    },
  );

  it('education: a course that nobody knows is left out, and the others stay ticked', async () => {
    const before = await reopened('education');
    const typed = { coursesDone: 'acst,unheard-of', otherDone: 'Kept' };
    const again = await pressOn(bot, alex, before, NEXT, typed);
    expectReasons(again, { coursesDone: IN_LIST }, { coursesDone: 'acst', otherDone: 'Kept' });
    expect(words(await pressOn(bot, alex, again, NEXT))).toMatch(/Check before you share/);
  });

  it.each(STEPS.slice(1).flatMap((step) => ['Back', 'Save and leave'].map((button) => [button, step])))(
    '“%s” on %s keeps what is half typed',
    async (button, step) => {
      const half = HALF[step]!;
      const before = await reopened(step);
      const next = await pressAndRemove(before, button, half);
      expect(headingOf(next)).not.toBe(headingOf(before));
      const resumed = await bot.say(alex, 'resume');
      expect([headingOf(resumed), valuesOf(resumed)]).toEqual([headingOf(before), { ...valuesOf(before), ...half }]);
    },
  );

  it('“Save and leave” on the first step keeps what is half typed', async () => {
    const first = await begin(bot, alex);
    expect(words(await pressOn(bot, alex, first, 'Save and leave', { levelWords: 'Half' }))).toMatch(/^Saved/);
    expect(valuesOf(await bot.say(alex, 'resume'))).toMatchObject({ levelWords: 'Half' });
  });
});

describe('the card that starts a discussion', () => {
  const FINE = {
    person: priya.id,
    personName: priya.name,
    role: 'Clinical Nurse Specialist',
    kind: 'appraisal',
    heldOn: '2026-11-21',
    level: 'enhanced',
  };
  it.each<[string, Json, Record<string, RegExp>]>([
    [
      'nothing',
      { person: '', personName: '', role: '', kind: '', heldOn: '', level: '' },
      { person: NEEDED, role: NEEDED, kind: NEEDED, heldOn: NEEDED, level: NEEDED },
    ],
    ['nobody called by a name', { personName: '' }, { personName: NEEDED }],
    ['oneself', { person: alex.id, personName: 'Me' }, { person: /your own appraisal/ }],
    ['oneself in capitals', { person: alex.id.toUpperCase(), personName: 'Me' }, { person: /your own appraisal/ }],
    ['an e-mail address for a person', { person: 'priya@example.nhs.uk' }, { person: /one person from the list/ }],
    ['two people', { person: `${priya.id},${alex.id}` }, { person: /one person from the list/ }],
    ['a person with signs that keys know', { person: `${priya.id}|2026#/` }, { person: /one person from the list/ }],
    ['a role too long', { role: LONG }, { role: TOO_LONG }],
    ['a role far too long', { role: VERY_LONG }, { role: TOO_LONG }],
    ['a name far too long', { personName: VERY_LONG }, { personName: TOO_LONG }],
    ['an unknown kind', { kind: 'chat' }, { kind: IN_LIST }],
    ['an unknown level', { level: 'band 7' }, { level: IN_LIST }],
    ['a day too long ago', { heldOn: '2020-01-01' }, { heldOn: /within a year/ }],
    ['no day', { heldOn: '31.12.2026' }, { heldOn: /day, month and year/ }],
  ])('comes back with the reason beside the field, and keeps nothing: %s', async (_what, typed, reasons) => {
    await register(bot, alex);
    const start = await bot.say(alex, 'appraisal');
    await bot.service.app.background.idle();
    const before = await everyRow(bot.store);
    const again = await pressOn(bot, alex, start, 'Start', { ...FINE, ...typed });
    expect(headingOf(again)).toBe('Start a discussion');
    expectReasons(again, reasons, { ...FINE, ...typed });
    expect(await everyRow(bot.store)).toBe(before);
    expect(words(await pressOn(bot, alex, again, 'Start', FINE))).toMatch(/Now: Level/);
  });
});

describe('the appraised person', () => {
  const asked = async () => {
    await register(bot, priya);
    await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first');
    await bot.service.app.background.idle();
    return bot.chatOf(priya).at(-1)!;
  };

  it.each<[string, Json, Record<string, RegExp>]>([
    ['nothing', { wentWell: '', grow: ' ', support: '', hopes: '' }, { wentWell: NEEDED }],
    ['too much', { wentWell: LONG, grow: 'Kept' }, { wentWell: TOO_LONG }],
    ['far too much', { hopes: VERY_LONG, grow: 'Kept' }, { hopes: TOO_LONG }],
  ])('gets the preparation back with %s, and finds it later', async (_what, typed, reasons) => {
    const again = await pressOn(bot, priya, await asked(), 'Send to my manager', typed);
    expectReasons(again, reasons, typed);
    await bot.service.app.background.idle();
    expect(bot.chatOf(alex).map(words).join()).not.toMatch(/has prepared/);
    const open = partsOf((await bot.say(priya, 'my appraisals')).card).find(({ verb }) => verb === 'appraisals.open')!;
    expect(valuesOf(await bot.press(priya, 'appraisals.open', open.data as Json))).toMatchObject(typed);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', ' ', /Say what/],
    ['too much', LONG, TOO_LONG],
    ['far too much', VERY_LONG, TOO_LONG],
  ])('gets a change request of %s back', async (_what, comment, reason) => {
    await register(bot, priya);
    await pressOn(bot, alex, await fillIn(bot, alex, await begin(bot, alex)), 'Share to be agreed');
    await bot.service.app.background.idle();
    const again = await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'Ask for a change', { comment });
    expect(reasonBeside(again, 'comment')).toMatch(reason);
    expect(String(valuesOf(again).comment).trim()).toBe(comment.trim());
    expect(words(again)).toMatch(/to agree/);
  });
});

it.each<[string, string, RegExp]>([
  ['nothing', '', /Say why/],
  ['too much', LONG, TOO_LONG],
  ['far too much', VERY_LONG, TOO_LONG],
])('a manager who reopens with %s is asked again', async (_what, reason, why) => {
  await register(bot, priya);
  await pressOn(bot, alex, await fillIn(bot, alex, await begin(bot, alex)), 'Share to be agreed');
  await bot.service.app.background.idle();
  await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
  await bot.service.app.background.idle();
  const question = await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Reopen');
  const again = await pressOn(bot, alex, question, 'Reopen', { words: reason });
  expect(reasonBeside(again, 'words')).toMatch(why);
  expect(valuesOf(again)).toEqual({ words: reason });
});
