import { proposePost } from '../../../../../src/features/job-descriptions/domain/posts/propose-post.ts';
import * as transitions from '../../../../../src/features/job-descriptions/domain/posts/transitions.ts';
import { PostState, type Post } from '../../../../../src/features/job-descriptions/domain/posts/post.ts';
import { NOT_YOURS } from '../../../../../src/bot/rights.ts';
import { Refusal } from '../../../../../src/bot/refusal.ts';
import type { Person } from '../../../../../src/bot/turn.ts';
import { alex, NOW, priya, sam } from '../../../../support/builders.ts';
import type { PostVerdict } from '../../../../../src/features/job-descriptions/domain/posts/verdict.ts';
import { aPost, aProposal, FINGERPRINT, SENTENCE } from '../../../../support/posts.ts';

const { agreePost, askForPostChange, choosePartner, keepPartnerWords, sendPostAgain, takeBackPostAgreement } =
  transitions;

const jo = { id: 'jo', name: 'Jo Specimen (demo)' };
const facilitator = { ...sam, id: 'robin', name: 'Robin Fiction (demo)' };
const PEOPLE: Record<string, Person> = {
  'the proposer': alex,
  'the partner': priya,
  'a colleague': sam,
  'the facilitator': facilitator,
  'somebody of another directory with the partner’s id': { ...priya, tenantId: 'elsewhere' },
  'somebody of another directory with the proposer’s id': { ...alex, tenantId: 'elsewhere' },
};

const ACTIONS: Record<string, (post: Post, version: number, by: Person) => PostVerdict> = {
  proposePost: (post, _version, by) =>
    proposePost(
      post,
      aProposal({ level: 'advanced', agreeWith: jo }),
      by,
      NOW,
      by === facilitator ? ['facilitator'] : [],
    ),
  agreePost: (post, version, by) => agreePost(post, version, by, NOW),
  askForPostChange: (post, version, by) => askForPostChange(post, version, 'Please say oncology', by, NOW),
  keepPartnerWords: (post, version, by) => keepPartnerWords(post, version, 'Please say oncology', by, NOW),
  takeBackPostAgreement: (post, version, by) => takeBackPostAgreement(post, version, by, NOW),
  choosePartner: (post, version, by) => choosePartner(post, version, jo, by, NOW),
  sendPostAgain: (post, version, by) => sendPostAgain(post, version, true, by, NOW),
};

const PROPOSED = 'proposed, jo: proposed';
const ANYBODY = Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, PROPOSED]));
const only = (who: string, what: string, no: string) =>
  Object.fromEntries(Object.keys(PEOPLE).map((one) => [one, one === who ? what : no]));
const partner = (what: string) => only('the partner', what, 'not yours');
const proposer = (what: string) => only('the proposer', what, 'only the proposer');

/** From each state, by each action, for each kind of person: the state it leads to and who hears of it. */
const TABLE: Record<PostState, Record<string, Record<string, string>>> = {
  'to review': {
    proposePost: ANYBODY,
    agreePost: partner('not yours'),
    askForPostChange: partner('not yours'),
    keepPartnerWords: partner('not yours'),
    takeBackPostAgreement: partner('not yours'),
    choosePartner: proposer('only the proposer'),
    sendPostAgain: proposer('only the proposer'),
  },
  proposed: {
    proposePost: ANYBODY,
    agreePost: partner('agreed, alex: agreed'),
    askForPostChange: partner('to review, alex: change-asked'),
    keepPartnerWords: partner('late'),
    takeBackPostAgreement: partner('late'),
    choosePartner: proposer(PROPOSED),
    sendPostAgain: proposer('proposed, priya: proposed'),
  },
  agreed: {
    proposePost: {
      ...Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, 'ask one of them'])),
      'the proposer': `${PROPOSED}, priya: reopened`,
      'the partner': `${PROPOSED}, alex: reopened`,
      'the facilitator': `${PROPOSED}, alex: reopened, priya: reopened`,
    },
    agreePost: partner('late'),
    askForPostChange: partner('late'),
    keepPartnerWords: partner('agreed, alex: late-words'),
    takeBackPostAgreement: partner('proposed, alex: agreement-taken-back'),
    choosePartner: proposer('late'),
    sendPostAgain: proposer('late'),
  },
};

const NAMES = new Map([
  [alex.id, 'alex'],
  [priya.id, 'priya'],
]);
function inWords(act: () => PostVerdict): string {
  try {
    const verdict = act();
    if (verdict.is === 'late') return 'late';
    const { post, tell } = verdict.changes;
    return [post.state, ...tell.map(({ to, kind }) => `${NAMES.get(to) ?? to}: ${kind}`)].join(', ');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (/^Alex .* and Priya .*Ask one of them, or the ACCEND facilitator/.test(error.message)) return 'ask one of them';
    return error.message === NOT_YOURS ? 'not yours' : 'only the proposer';
  }
}

const CASES = PostState.options.flatMap((state) =>
  Object.keys(ACTIONS).flatMap((action) =>
    Object.keys(PEOPLE).map((who) => [state, action, who, TABLE[state][action]![who]!] as const),
  ),
);

it('has a line for every rule there is', () => {
  const rules = Object.entries({ proposePost, ...transitions }).filter(([, one]) => typeof one === 'function');
  expect(Object.keys(ACTIONS).sort()).toEqual(rules.map(([name]) => name).sort());
});

it.each(CASES)('a post that is %s, %s by %s: %s', (state, action, who, expected) =>
  expect(inWords(() => ACTIONS[action]!(aPost({ state }), 7, PEOPLE[who]!))).toBe(expected),
);

it.each(['agreePost', 'askForPostChange', 'choosePartner', 'sendPostAgain'])(
  '%s from an older, newer or impossible card does nothing',
  (action) => {
    const by = action === 'agreePost' || action === 'askForPostChange' ? priya : alex;
    for (const version of [0, 1, 6, 8, Number.MAX_SAFE_INTEGER])
      expect(ACTIONS[action]!(aPost({ state: 'proposed' }), version, by)).toEqual({ is: 'late' });
  },
);

const after = (verdict: PostVerdict): Post => {
  if (verdict.is === 'late') throw new Error('nothing was changed');
  return verdict.changes.post;
};

describe('every change', () => {
  it.each(CASES.filter(([, , , expected]) => /, /.test(expected)))(
    'a post that is %s, %s by %s',
    (state, action, who) => {
      const post = after(ACTIONS[action]!(aPost({ state, updatedAt: '2026-01-01T00:00:00Z' }), 7, PEOPLE[who]!));
      expect(post).toMatchObject({ version: 8, updatedAt: NOW.toISOString() });
    },
  );
});

describe('the same proposal sent again', () => {
  it.each<[string, Partial<Post>, Parameters<typeof aProposal>[0], 'late' | 'done']>([
    ['changes nothing while it is proposed', { state: 'proposed' }, {}, 'late'],
    ['changes nothing once it is agreed', { state: 'agreed' }, {}, 'late'],
    ['keeps the partner when none is named', { state: 'proposed' }, { agreeWith: undefined }, 'late'],
    ['keeps the document when only the sentence was copied', { state: 'agreed' }, { fingerprint: undefined }, 'late'],
    ['keeps the band when the document names none', { state: 'proposed' }, { band: undefined }, 'late'],
    ['asks somebody else when another is named', { state: 'proposed' }, { agreeWith: jo }, 'done'],
    ['needs no other partner once it is agreed', { state: 'agreed' }, { agreeWith: jo }, 'late'],
    ['counts with another document', { state: 'agreed' }, { fingerprint: '0' }, 'done'],
    ['counts at another level', { state: 'agreed' }, { level: 'advanced' }, 'done'],
    ['counts with another sentence', { state: 'agreed' }, { sentence: 'Ours' }, 'done'],
    ['counts with another band', { state: 'agreed' }, { band: '8a' }, 'done'],
    ['counts after a change was asked for', { ...aPost({ state: 'proposed' }), state: 'to review' }, {}, 'done'],
  ])('%s', (_what, changes, proposal, is) =>
    expect(proposePost(aPost(changes), aProposal(proposal), alex, NOW, []).is).toBe(is),
  );
});

it('names who proposed it as what, and who is to agree it as the other', () => {
  expect(after(proposePost(aPost(), aProposal(), alex, NOW, []))).toMatchObject({
    level: 'enhanced',
    sentence: SENTENCE,
    hasStatement: true,
    fileFingerprint: FINGERPRINT,
    proposedBy: { id: alex.id, name: alex.name, as: 'line manager', at: NOW.toISOString() },
    agreeWith: { id: priya.id, as: 'HR partner' },
  });
  expect(after(proposePost(aPost(), aProposal({ as: 'HR partner' }), alex, NOW, []))).toMatchObject({
    agreeWith: { as: 'line manager' },
  });
});

it('forgets an earlier agreement and an earlier question when it is proposed anew', () => {
  const agreed = after(
    proposePost(aPost({ state: 'agreed' }), aProposal({ level: 'advanced' }), sam, NOW, ['facilitator']),
  );
  expect(agreed).toMatchObject({ agreedBy: undefined, proposedBy: { id: sam.id } });
  const asked = after(askForPostChange(aPost({ state: 'proposed' }), 7, 'Please say oncology', priya, NOW));
  expect(asked.changeAsked).toMatchObject({ by: { id: priya.id }, words: 'Please say oncology' });
  expect(after(proposePost(asked, aProposal(), alex, NOW, [])).changeAsked).toBeUndefined();
});

it('carries no statement where the sentence was only copied', () =>
  expect(after(proposePost(aPost(), aProposal({ fingerprint: undefined }), alex, NOW, [])).hasStatement).toBe(false));

it('tells nobody while nobody is named', () =>
  expect(proposePost(aPost(), aProposal({ agreeWith: undefined }), alex, NOW, [])).toMatchObject({
    changes: { tell: [] },
  }));

it('keeps who agreed it, as what and when', () =>
  expect(after(agreePost(aPost({ state: 'proposed' }), 7, priya, NOW)).agreedBy).toEqual({
    id: priya.id,
    name: priya.name,
    as: 'HR partner',
    at: NOW.toISOString(),
  }));

it.each<[string, Partial<Post>, Parameters<typeof aProposal>[0], string | undefined]>([
  ['that of the document', { band: '6' }, { band: '7' }, '7'],
  ['the one it had, where the document names none', { band: '6' }, { band: undefined }, '6'],
  ['none, where neither names one', { band: undefined }, { band: undefined }, undefined],
])('has the band: %s', (_what, changes, proposal, band) =>
  expect(after(proposePost(aPost(changes), aProposal(proposal), alex, NOW, [])).band).toBe(band),
);

it.each<[string, Partial<Post>, object | undefined]>([
  ['a new one is not', {}, undefined],
  ['one that waits to be agreed is not', { state: 'proposed' }, undefined],
  ['an agreed one is', { state: 'agreed' }, { by: alex.name, at: NOW.toISOString() }],
  [
    'one that was opened before stays so',
    { state: 'proposed', reopened: { by: sam.name, at: NOW.toISOString() } },
    { by: sam.name, at: NOW.toISOString() },
  ],
])('says who opened it again: %s', (_what, changes, reopened) =>
  expect(after(proposePost(aPost(changes), aProposal({ level: 'advanced' }), alex, NOW, [])).reopened).toEqual(
    reopened,
  ),
);

it('knows the version that its partner has before them', () => {
  const proposed = aPost({ state: 'proposed' });
  expect(after(proposePost(aPost(), aProposal(), alex, NOW, []))).toMatchObject({ version: 8, askedAs: 8 });
  expect(after(choosePartner(proposed, 7, jo, alex, NOW))).toMatchObject({ version: 8, askedAs: 8 });
  expect(after(sendPostAgain(proposed, 7, true, alex, NOW))).toMatchObject({ version: 8, askedAs: 8 });
});

it('lets nobody agree with themselves', () => {
  const self = { id: alex.id, name: alex.name };
  expect(() => proposePost(aPost(), aProposal({ agreeWith: self }), alex, NOW, [])).toThrow(/your own proposal/);
  expect(() => choosePartner(aPost({ state: 'proposed' }), 7, self, alex, NOW)).toThrow(/your own proposal/);
});

it('asks the same partner once, and sends again only what may not have arrived', () => {
  const proposed = aPost({ state: 'proposed' });
  expect(choosePartner(proposed, 7, priya, alex, NOW)).toEqual({ is: 'late' });
  expect(sendPostAgain(proposed, 7, false, alex, NOW)).toEqual({ is: 'late' });
});

it('tells whoever is asked to agree it again, and agreed it before, only once', () => {
  const again = proposePost(aPost({ state: 'agreed' }), aProposal({ level: 'advanced' }), alex, NOW, []);
  expect(again).toMatchObject({
    changes: { tell: [{ kind: 'proposed', to: priya.id }], post: { reopened: { by: alex.name } } },
  });
  const agreed = after(agreePost(after(again), after(again).version, priya, NOW));
  expect(agreed.reopened).toBeUndefined();
});

it('makes a comment part of what is agreed, and puts it back in the box when the agreement is taken back', () => {
  const agreed = after(agreePost(aPost({ state: 'proposed' }), 7, priya, NOW, 'Well put'));
  expect(agreed.comment).toMatchObject({ by: { id: priya.id }, words: 'Well put' });
  const back = after(takeBackPostAgreement(agreed, 8, priya, NOW));
  expect(back).toMatchObject({ state: 'proposed', comment: { words: 'Well put' } });
  expect(back.agreedBy).toBeUndefined();
  expect(after(agreePost(back, 9, priya, NOW)).comment).toBeUndefined();
});

it.each([
  ['the same day', '2026-11-21T23:59:59Z', 'done'],
  ['the next day', '2026-11-22T00:00:00Z', 'late'],
])('an agreement is taken back on its own day in London: %s', (_when, at, is) => {
  const agreed = after(agreePost(aPost({ state: 'proposed' }), 7, priya, NOW));
  expect(takeBackPostAgreement(agreed, 8, priya, new Date(at)).is).toBe(is);
  expect(takeBackPostAgreement(agreed, 7, priya, new Date(at)).is).toBe('late');
});

it('keeps words that come late once, and not where they stand in the box', () => {
  const agreed = after(agreePost(aPost({ state: 'proposed' }), 7, priya, NOW, 'Well put'));
  expect(keepPartnerWords(agreed, 7, 'Well put', priya, NOW)).toEqual({ is: 'late' });
  const late = keepPartnerWords(agreed, 7, 'Please say oncology', priya, NOW);
  expect(inWords(() => late)).toBe('agreed, alex: late-words');
  expect(after(late).said.map(({ became, words }) => [became, words])).toEqual([
    ['comment', 'Well put'],
    ['late', 'Please say oncology'],
  ]);
  expect(keepPartnerWords(after(late), 7, 'Please say oncology', priya, NOW)).toEqual({ is: 'late' });
  expect(keepPartnerWords(aPost({ state: 'proposed' }), 6, 'Please say oncology', priya, NOW)).toEqual({ is: 'late' });
  expect(inWords(() => keepPartnerWords(agreed, 7, 'Mine', sam, NOW))).toBe('not yours');
});
