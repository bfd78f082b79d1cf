import {
  postCounts,
  nextStepLine,
  nextStepOf,
} from '../../../../../src/features/job-descriptions/domain/posts/progress.ts';
import { orderOf, POSTS_A_PAGE, postPage } from '../../../../../src/features/job-descriptions/domain/posts/page.ts';
import {
  Band,
  hasPartnerWords,
  lateWords,
  mayTakeBackPostAgreement,
  postIdentity,
  postLine,
  rolesOnPost,
  titleAndBand,
  withPartnerWords,
  type Post,
} from '../../../../../src/features/job-descriptions/domain/posts/post.ts';
import { alex, priya, sam } from '../../../../support/builders.ts';
import { aPost } from '../../../../support/posts.ts';

describe('two lines about posts', () => {
  const lead = { title: 'Care Co-ordinator', band: '4', team: 'Urology' };
  it.each([
    ['in other letters', { ...lead, title: 'CARE CO-ORDINATOR' }, true],
    ['with other spaces and hyphens', { ...lead, title: ' Care  Co ordinator' }, true],
    ['with another kind of hyphen', { ...lead, title: 'Care Co‐ordinator' }, true],
    ['with another band', { ...lead, band: '5' }, false],
    ['without a band', { ...lead, band: undefined }, false],
    ['for another team', { ...lead, team: 'Breast' }, false],
    ['without a team', { ...lead, team: undefined }, false],
    ['with another title', { ...lead, title: 'Lead Care Co-ordinator' }, false],
    ['with the words elsewhere', { title: 'Care Co-ordinator 4', band: undefined, team: 'Urology' }, false],
  ])('%s', (_how, other, isSame) => expect(postIdentity(other) === postIdentity(lead)).toBe(isSame));
});

it.each([
  [{ title: 'Nurse', band: '6' }, { title: 'nurse', band: '6', team: 'Day Unit' }, true],
  [{ title: 'Nurse', band: '6' }, { title: 'Nurse', band: '6' }, true],
  [{ title: 'Nurse', band: '6' }, { title: 'Nurse', band: '7', team: 'Day Unit' }, false],
  [{ title: 'Nurse', band: '6' }, { title: 'Nurse', team: 'Day Unit' }, false],
  [{ title: 'Nurse' }, { title: 'Nurse', team: 'Day Unit' }, true],
  [{ title: 'Nurse' }, { title: 'Nurses' }, false],
])('every place that begins as %j: %j, %s', (beginning, post, is) =>
  expect(postIdentity(post).startsWith(titleAndBand(beginning))).toBe(is),
);

describe('the two of a post', () => {
  it.each<[string, Partial<Post>, typeof alex, string[]]>([
    ['who proposed it', { state: 'proposed' }, alex, ['proposer']],
    ['who is asked to agree it', { state: 'proposed' }, priya, ['agreeing partner']],
    ['anybody else', { state: 'proposed' }, sam, []],
    ['somebody with the same id elsewhere', { state: 'proposed' }, { ...priya, tenantId: 'elsewhere' }, []],
    ['anybody, where nobody was named', {}, alex, []],
  ])('%s', (_who, changes, person, roles) => expect(rolesOnPost(aPost(changes), person)).toEqual(roles));

  it.each<[string, Partial<Post>, typeof alex, string, boolean]>([
    ['who agreed it, that day', { state: 'agreed' }, priya, '2026-11-21T23:00:00Z', true],
    ['who agreed it, the next day', { state: 'agreed' }, priya, '2026-11-22T01:00:00Z', false],
    ['who proposed it', { state: 'agreed' }, alex, '2026-11-21T23:00:00Z', false],
    ['who has not agreed it', { state: 'proposed' }, priya, '2026-11-21T23:00:00Z', false],
    [
      'who agreed it before it was proposed again',
      { state: 'proposed', agreedBy: aPost({ state: 'agreed' }).agreedBy },
      priya,
      '2026-11-21T23:00:00Z',
      false,
    ],
  ])('may take the agreement back: %s', (_who, changes, person, at, may) =>
    expect(mayTakeBackPostAgreement(aPost(changes), person, new Date(at))).toBe(may),
  );
});

describe('what a partner said', () => {
  const said = (version: number, became: 'change' | 'comment' | 'late' = 'late', words = 'Please say oncology') => ({
    by: { id: priya.id, name: priya.name, as: 'HR partner' as const },
    at: '2026-11-21T09:00:00Z',
    words,
    became,
    version,
  });

  it('is kept behind what was said before, and the last twenty of it', () => {
    const [one, two] = [said(1), said(2)];
    expect(withPartnerWords(aPost({ said: [one] }), two)).toEqual([one, two]);
    expect(withPartnerWords(aPost({ said: [one] }), undefined)).toEqual([one]);
    const all = Array.from({ length: 20 }, (_, n) => said(n));
    expect(withPartnerWords(aPost({ said: all }), said(20))).toEqual([...all.slice(1), said(20)]);
  });
  it.each([
    ['the same', 7, 'Please say oncology', true],
    ['the same of another version', 8, 'Please say oncology', false],
    ['something else of that version', 7, 'Well put', false],
  ])('is known when it comes again: %s', (_what, version, words, is) =>
    expect(hasPartnerWords(aPost({ said: [said(7)] }), version, words)).toBe(is),
  );
  it('came late, or did not', () =>
    expect(lateWords(aPost({ said: [said(1, 'change'), said(2), said(3, 'comment')] }))).toEqual([said(2)]));
});

it.each([
  [{ title: 'Nurse' }, 'Nurse'],
  [{ title: 'Nurse', band: '5/6' }, 'Nurse, band 5/6'],
  [{ title: 'Nurse', band: '6', team: 'Day Unit' }, 'Nurse, band 6, Day Unit'],
])('calls %j “%s”', (post, line) => expect(postLine(post)).toBe(line));

it.each([
  ['6', true],
  ['8a', true],
  ['5/6', true],
  ['8A', false],
  ['8a/5', true],
  ['5/8a', true],
  ['10', false],
  ['16', false],
  ['5/', false],
  ['5/10', false],
  ['5/8e', false],
  ['5/6/7', false],
  ['', false],
])('takes “%s” for a band: %s', (band, is) => expect(Band.safeParse(band).success).toBe(is));

describe('the next step', () => {
  const asked = {
    by: { id: priya.id, name: priya.name, as: 'HR partner' as const },
    at: '2026-11-21T09:00:00Z',
    words: 'x',
  };
  it.each<[string, Partial<Post>, string, typeof alex | undefined]>([
    ['to review', { state: 'to review' }, 'Anybody in your Trust: send its Word', sam],
    [
      'sent back',
      { ...aPost({ state: 'proposed' }), state: 'to review', changeAsked: asked },
      `${alex.name}: make the change`,
      sam,
    ],
    [
      'sent back to me',
      { ...aPost({ state: 'proposed' }), state: 'to review', changeAsked: asked },
      'You: make the change',
      alex,
    ],
    ['proposed to somebody', { state: 'proposed' }, `${priya.name}: agree it`, alex],
    ['proposed to me', { state: 'proposed' }, 'You: agree it', priya],
    ['proposed to nobody', { state: 'proposed', agreeWith: undefined }, `${alex.name}: choose who`, sam],
    ['proposed by me to nobody', { state: 'proposed', agreeWith: undefined }, 'You: choose who', alex],
    ['agreed', { state: 'agreed' }, 'None. Everything is done.', priya],
    ['agreed without a document', { state: 'agreed', hasStatement: false }, `${alex.name}: send its Word`, undefined],
  ])('of a post that is %s', (_what, changes, line, viewer) =>
    expect(nextStepLine(nextStepOf(aPost(changes), viewer))).toMatch(new RegExp(`^${line.replace(/[()]/g, '\\$&')}`)),
  );
});

describe('the counts', () => {
  it.each<[string, Partial<Post>, [mapped: number, aligned: number]]>([
    ['to review', { state: 'to review' }, [0, 0]],
    ['to review, with a level from a list', { state: 'to review', level: 'enhanced' }, [0, 0]],
    ['sent back', { ...aPost({ state: 'proposed' }), state: 'to review' }, [0, 0]],
    ['proposed', { state: 'proposed' }, [1, 0]],
    ['proposed, of a time when no level was asked for', { state: 'proposed', level: undefined }, [0, 0]],
    ['agreed', { state: 'agreed' }, [1, 1]],
    ['agreed, the sentence only copied', { state: 'agreed', hasStatement: false }, [1, 0]],
  ])('of one that is %s', (_what, changes, [rolesMapped, alignedJobDescriptions]) =>
    expect(postCounts([aPost(changes)])).toMatchObject({ total: 1, rolesMapped, alignedJobDescriptions }),
  );

  it('add up', () =>
    expect(
      postCounts([aPost(), aPost({ state: 'proposed' }), aPost({ state: 'agreed' }), aPost({ state: 'agreed' })]),
    ).toEqual({
      total: 4,
      rolesMapped: 3,
      alignedJobDescriptions: 2,
      byState: { 'to review': 1, proposed: 1, agreed: 2 },
    }));
});

describe('the pages of the list', () => {
  const posts = Array.from({ length: 21 }, (_, n) =>
    aPost({
      id: `DEMO.${String(n).padStart(32, '0')}`,
      title: `Post ${String((n * 7) % 21).padStart(2, '0')}`,
      state: (['agreed', 'to review', 'proposed'] as const)[n % 3]!,
    }),
  );
  const pages = (wanted: Parameters<typeof postPage>[1]) => {
    const all: Post[][] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: ReturnType<typeof postPage<Post>> = postPage(posts, { ...wanted, after });
      all.push(page.shown);
      after = page.next;
    }
    return all;
  };

  it('show every post once, to review first, each by title', () => {
    const shown = pages({});
    expect(shown.map(({ length }) => length)).toEqual([POSTS_A_PAGE, POSTS_A_PAGE, 5]);
    expect(shown.flat().map(orderOf)).toEqual(posts.map(orderOf).sort());
    expect([...new Set(shown.flat().map(({ state }) => state))]).toEqual(['to review', 'proposed', 'agreed']);
  });
  it.each([
    [0, false],
    [POSTS_A_PAGE - 1, false],
    [POSTS_A_PAGE, false],
    [POSTS_A_PAGE + 1, true],
  ])('of %i posts, there is another: %s', (count, is) =>
    expect(postPage(posts.slice(0, count), {}).next !== undefined).toBe(is),
  );
  it('show one state only', () =>
    expect(pages({ state: 'proposed' })).toEqual([
      postPage(
        posts.filter(({ state }) => state === 'proposed'),
        {},
      ).shown,
    ]));
  it('go on where they were when the last post shown has moved', () => {
    const { shown, next } = postPage(posts, {});
    const moved = posts.map((post) => (post.id === shown.at(-1)!.id ? { ...post, state: 'agreed' as const } : post));
    expect(postPage(moved, { after: next }).shown).toEqual(postPage(posts, { after: next }).shown);
  });
});
