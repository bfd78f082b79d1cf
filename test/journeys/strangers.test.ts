import { writeKey } from '../../src/features/appraisals/domain/keys.ts';
import { dependsOnRecord, NOT_YOURS } from '../../src/bot/rights.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { partsOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { begin, fillIn, pressOn, register, share } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

const outsider: Person = {
  id: '99999999-0000-4000-8000-000000000009',
  name: 'Olga Outside',
  tenantId: '11111111-0000-4000-8000-000000000000',
};
/** The ids of the two people, in a directory that is not theirs. */
const doubles = [alex, priya].map((person) => ({ ...person, tenantId: outsider.tenantId }));
const MISSING = 'DEMO.ffffffffffffffffffffffff';
const PACK = 'starter-2023';

let bot: TestBot;
let id = '';
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam, outsider, ...doubles]) await register(bot, person);
});
afterEach(() => bot.close());

type Reach = () => Promise<unknown>;
const STATES: Record<string, Reach> = {
  draft: async () => {
    await pressOn(bot, alex, await begin(bot, alex), 'Ask them to prepare first', FILLED.level);
  },
  shared: () => share(bot, alex),
  agreed: async () => {
    await share(bot, alex);
    await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
  },
  closed: async () => {
    await share(bot, alex);
    const asked = await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'This is not my manager');
    await pressOn(bot, priya, asked, 'Yes, this is not my manager');
  },
  held: async () => {
    await share(bot, alex);
    const { version } = await recordNow();
    await bot.press(alex, 'appraisals.not-agreed', { ...dataFor((await recordNow()).id, '', version) });
  },
  withdrawn: async () => {
    const summary = await fillIn(bot, alex, await begin(bot, alex));
    await pressOn(bot, alex, await pressOn(bot, alex, summary, 'Withdraw'), 'Yes, withdraw it');
  },
};

const recordNow = async () =>
  (await rowsOf(bot.store)).find(({ key }) => key.endsWith('|record'))!.value as {
    id: string;
    version: number;
    state: string;
  };
async function reach(state: string): Promise<number> {
  await STATES[state]!();
  await bot.service.app.background.idle();
  const record = await recordNow();
  expect(record.state).toBe(state);
  id = record.id;
  return record.version;
}

async function unchanged(deeds: () => Promise<void>) {
  await bot.service.app.background.idle();
  const before = await everyRow(bot.store);
  await deeds();
  await bot.service.app.background.idle();
  expect(await everyRow(bot.store)).toBe(before);
}

const TYPED = {
  ...FILLED.level,
  level: 'enhanced',
  comment: 'Changed',
  words: 'Changed',
  person: priya.id,
  personName: 'Anybody',
  role: 'Nurse',
  kind: 'appraisal',
  heldOn: '2026-11-21',
  on: '2026-11-21',
  decision: 'remove',
  isIn: true,
  field: 'levelWords',
  text: 'Changed',
};
/** Everything a button could carry for this record. */
const dataFor = (about: string, step: string, count: number): Json => ({
  ...TYPED,
  id: about,
  record: about,
  mark: 'm1',
  step: step || 'level',
  edition: 1,
  submission: writeKey({ id: about, frameworkVersion: PACK }, step, count),
  manager: sam.id,
  owner: sam.id,
  tenantId: sam.tenantId,
});

const verbsOfRecords = () =>
  bot.service.app.routes.filter(({ right }) => dependsOnRecord(right)).map(({ verb }) => verb);
const NAMES = [alex, priya].map(({ name }) => name.split(' ')[0]!);
const SAID = /one late effects clinic|nurse-led clinic is going|runs the clinic and|letters from two/i;

/** The names and words of the record that somebody is shown. */
const learned = (shown: Shown) => [
  ...NAMES.filter((name) => words(shown).includes(name)),
  ...(JSON.stringify(shown).match(SAID) ?? []),
];

describe.each(Object.keys(STATES))('a discussion that is %s', (state) => {
  it.each([
    ['somebody of the same Trust', sam],
    ['somebody of another organisation', outsider],
    ['the manager’s id in another directory', doubles[0]!],
    ['the person’s id in another directory', doubles[1]!],
  ])('refuses every button to %s, in the words for what is not there', async (_who, stranger) => {
    const version = await reach(state);
    await unchanged(async () => {
      for (const verb of verbsOfRecords())
        for (const [step, count] of [
          ['', version],
          ['level', 1],
          ['preparation', 0],
        ] as const) {
          const theirs = await bot.press(stranger, verb, dataFor(id, step, count));
          expect([verb, theirs]).toEqual([verb, { text: NOT_YOURS }]);
        }
    });
  });

  it('refuses the buttons of the other person to each of the two', async () => {
    const version = await reach(state);
    const of = (role: string) =>
      bot.service.app.routes.filter(({ verb }) => OTHERS[role]!.includes(verb)).map(({ verb }) => verb);
    await unchanged(async () => {
      for (const [person, role] of [
        [alex, 'appraised person'],
        [priya, 'line manager'],
      ] as const)
        for (const verb of of(role))
          for (const step of ['', 'level', 'preparation', 'goals'])
            for (const count of [0, 1, version])
              expect([verb, await bot.press(person, verb, dataFor(id, step, count))]).toEqual([
                verb,
                { text: NOT_YOURS },
              ]);
    });
  });

  it('refuses the manager the person’s preparation, and the person the manager’s steps, whatever step the card says', async () => {
    await reach(state);
    await unchanged(async () => {
      for (const verb of ['save', 'back', 'leave', 'find-courses', 'ask-to-prepare'].map(
        (doing) => `appraisals.${doing}`,
      ))
        expect([verb, await bot.press(alex, verb, { ...dataFor(id, 'preparation', 0), wentWell: 'I say so' })]).toEqual(
          [verb, { text: NOT_YOURS }],
        );
      for (const step of ['level', 'goals', 'summary', 'unheard-of', ''])
        expect(await bot.press(priya, 'appraisals.send-preparation', dataFor(id, step, 0))).toEqual({
          text: NOT_YOURS,
        });
    });
  });

  it('is not begun again over it, nor found by trying to', async () => {
    await reach(state);
    await unchanged(async () => {
      const elsewhere = { person: '00000000-0000-4000-8000-000000000006', personName: 'Robin' };
      expect(await bot.press(sam, 'appraisals.begin', { ...dataFor(id, 'start', 0), ...elsewhere })).toEqual({
        text: NOT_YOURS,
      });
      expect(await bot.press(outsider, 'appraisals.begin', { ...dataFor(id, 'start', 0), ...elsewhere })).toEqual({
        text: NOT_YOURS,
      });
      const [there, nowhere] = await Promise.all(
        ['RHM.abcdefghij0123456789abcd', 'RHM.ffffffffffffffffffffffff'].map((other) =>
          bot.press(sam, 'appraisals.begin', dataFor(other, 'start', 0)),
        ),
      );
      expect(there!.text).toMatch(/changed your Trust/);
      expect(nowhere).toEqual(there);
    });
  });
});

const OTHERS: Record<string, string[]> = {
  'line manager': [
    'save',
    'back',
    'leave',
    'go',
    'ask-to-prepare',
    'share',
    'send-again',
    'take-back',
    'ending',
    'talking-through',
    'talked-through',
    'not-agreeing',
    'not-agreed',
    'reopening',
    'reopen',
    'withdrawing',
    'withdraw',
    'settle-words',
    'put-back',
    'find-courses',
    'add-words',
  ].map((doing) => `appraisals.${doing}`),
  'appraised person': [
    'prepare',
    'send-preparation',
    'agree',
    'agree-with-comment',
    'ask-for-change',
    'take-agreement-back',
    'denying-manager',
    'deny-manager',
    'admit-manager',
    'give-preparation',
    'keep-preparation',
    'settle-prepared',
    'put-back-prepared',
    'add-prepared',
  ].map((doing) => `appraisals.${doing}`),
};

it('answers for what is not there in the same words', async () => {
  for (const verb of verbsOfRecords())
    for (const step of ['', 'level', 'preparation'])
      expect([verb, await bot.press(sam, verb, dataFor(MISSING, step, 0))]).toEqual([verb, { text: NOT_YOURS }]);
});

it('leaves no button out', () => {
  const both = ['esr', 'open', 'record', 'record-preparation', 'review-day', 'step-back'].map(
    (doing) => `appraisals.${doing}`,
  );
  const ofAppraisals = verbsOfRecords().filter((verb) => verb.startsWith('appraisals.'));
  expect(ofAppraisals.sort()).toEqual([...Object.values(OTHERS).flat(), ...both].sort());
});

it('tells a stranger nothing in what anybody may ask for', async () => {
  await reach('shared');
  for (const person of [sam, outsider])
    for (const text of ['my appraisals', 'resume', 'help', 'levels', 'my trust'])
      expect(learned(await bot.say(person, text))).toEqual([]);
  for (const person of doubles)
    for (const text of ['my appraisals', 'resume', 'appraisal', 'my trust'])
      expect(learned(await bot.say(person, text))).toEqual([]);
});

it('offers somebody of another organisation none of our colleagues', async () => {
  const start = await bot.say(outsider, 'appraisal');
  expect(words(start)).toMatch(/Start a discussion/);
  expect(learned(start)).toEqual([]);
  expect(JSON.stringify(start)).not.toContain(alex.id);
  expect(words(await bot.say(sam, 'appraisal'))).toContain(alex.name);
});

describe('somebody who changes the key of a form', () => {
  const broken = (version: number) => [
    '',
    '~',
    'garbage',
    '~~~~',
    `${id}~${PACK}~level`,
    `${id}~${PACK}~level~-1`,
    `${id}~${PACK}~level~1e999`,
    `${id}~${PACK}~level~${'9'.repeat(40)}`,
    `${id}~no-such-pack~level~${version}`,
    `${id}~../secret~level~0`,
    `${id}~${PACK}~unheard-of~0`,
    `${id}~${PACK}~domains-9~0`,
    `${MISSING}~${PACK}~level~0`,
    `RHM.${id.split('.')[1]}~${PACK}~level~0`,
    `people.${id.split('.')[1]}~${PACK}~level~0`,
    `${id}'~${PACK}~level~0`,
    `${id} or 1 eq 1~${PACK}~level~0`,
  ];

  it('is refused, even as the manager, and changes nothing', async () => {
    const version = await reach('draft');
    await unchanged(async () => {
      for (const submission of broken(version))
        for (const verb of ['appraisals.save', 'appraisals.leave', 'appraisals.back'])
          expect([submission, await bot.press(alex, verb, { ...FILLED.level, submission })]).toEqual([
            submission,
            { text: NOT_YOURS },
          ]);
    });
  });

  it('cannot share, agree, reopen or withdraw with a version that is not there', async () => {
    const version = await reach('draft');
    await unchanged(async () => {
      for (const count of [0, version - 1, version + 1, 9_007_199_254_740_991])
        for (const verb of ['appraisals.share', 'appraisals.reopen', 'appraisals.withdraw'])
          expect(
            (
              await bot.press(alex, verb, {
                submission: writeKey({ id, frameworkVersion: PACK }, '', count),
                words: 'x',
              })
            ).card,
          ).toBeDefined();
    });
  });

  it('cannot share by the steps of another framework pack', async () => {
    await fillIn(bot, alex, await begin(bot, alex));
    const pack = await bot.service.app.packs.load(
      { domains: [{ id: 'only', name: 'Only' }], capabilities: [] },
      'Other',
      'test',
      bot.at.now,
    );
    const record = await recordNow();
    await unchanged(async () => {
      expect(
        await bot.press(alex, 'appraisals.share', {
          submission: writeKey({ id: record.id, frameworkVersion: pack.version }, '', record.version),
        }),
      ).toEqual({ text: NOT_YOURS });
    });
  });

  it.each([
    {},
    { submission: 7 },
    { submission: 'x'.repeat(300) },
    { id: 7 },
    { id: '../people' },
    { id: 'DEMO.x' },
    { id: null },
  ])('reads no more than that the card could not be read: %j', async (data) => {
    await reach('draft');
    await unchanged(async () => {
      for (const verb of verbsOfRecords()) {
        const shown = await bot.press(alex, verb, data as Json);
        expect(shown.text).toBeDefined();
        expect(learned(shown)).toEqual([]);
      }
    });
  });
});

describe.each([
  ['a channel', 'channel'],
  ['a group chat', 'groupChat'],
])('in %s', (_where, conversationType) => {
  const there = { conversation: { id: 'others-read-this', conversationType, isGroup: true, tenantId: alex.tenantId } };
  const INVITATION = /^That is private\. Open a chat with me/;

  it('answers every private button and word only with the invitation', async () => {
    const version = await reach('shared');
    await unchanged(async () => {
      for (const { verb, isPublic, words: typed } of bot.service.app.routes)
        for (const person of [alex, priya]) {
          const shown = await bot.press(person, verb, dataFor(id, '', version), there);
          expect([verb, learned(shown)]).toEqual([verb, []]);
          expect([verb, INVITATION.test(shown.text ?? '')]).toEqual([verb, !isPublic]);
          const text = ['appraisal', 'my appraisals', 'resume', 'my trust', 'framework'].find((one) =>
            typed?.test(one),
          );
          if (text) await bot.say(person, text, there);
        }
    });
    const posted = bot.connector.to('others-read-this');
    expect(posted).toHaveLength(10);
    for (const { text, attachments } of posted)
      expect([text, attachments ?? []]).toEqual([expect.stringMatching(INVITATION), []]);
  });

  it('never becomes the place where somebody’s private cards go', async () => {
    await bot.say(priya, 'help', there);
    await share(bot, alex);
    expect(JSON.stringify(bot.connector.to('others-read-this'))).not.toMatch(SAID);
    expect(words(bot.chatOf(priya).at(-1)!)).toMatch(/to agree/);
  });
});

it('shows nothing to somebody for whom Teams does not vouch', async () => {
  const version = await reach('shared');
  const nobody = { from: { id: `29:${alex.id}`, name: alex.name } };
  await unchanged(async () => {
    for (const { verb } of bot.service.app.routes) {
      const shown = await bot.press(alex, verb, dataFor(id, '', version), nobody);
      expect([verb, shown.text]).toEqual([verb, expect.stringMatching(/did not say who you are/)]);
    }
    for (const text of ['my appraisals', 'resume', 'appraisal', 'help'])
      expect(learned(await bot.say(alex, text, nobody))).toEqual([]);
  });
});

it('shows a card only to the two people, who see it', async () => {
  await reach('shared');
  for (const person of [alex, priya])
    expect(partsOf((await bot.press(person, 'appraisals.open', { id })).card).length).toBeGreaterThan(3);
});
