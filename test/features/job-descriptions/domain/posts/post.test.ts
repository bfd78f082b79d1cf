import {
  countsOf,
  nextStepLine,
  nextStepOf,
} from '../../../../../src/features/job-descriptions/domain/posts/progress.ts';
import { orderOf, PAGE, pageOf } from '../../../../../src/features/job-descriptions/domain/posts/page.ts';
import { Band, placeOf, postLine, type Post } from '../../../../../src/features/job-descriptions/domain/posts/post.ts';
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
  ])('%s', (_how, other, isSame) => expect(placeOf(other) === placeOf(lead)).toBe(isSame));
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
  ['10', false],
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
    ['agreed', { state: 'agreed' }, 'Nothing: it is done', priya],
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
    ['agreed', { state: 'agreed' }, [1, 1]],
    ['agreed, the sentence only copied', { state: 'agreed', hasStatement: false }, [1, 0]],
  ])('of one that is %s', (_what, changes, [rolesMapped, alignedJobDescriptions]) =>
    expect(countsOf([aPost(changes)])).toMatchObject({ total: 1, rolesMapped, alignedJobDescriptions }),
  );

  it('add up', () =>
    expect(
      countsOf([aPost(), aPost({ state: 'proposed' }), aPost({ state: 'agreed' }), aPost({ state: 'agreed' })]),
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
  const pages = (wanted: Parameters<typeof pageOf>[1]) => {
    const all: Post[][] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: ReturnType<typeof pageOf<Post>> = pageOf(posts, { ...wanted, after });
      all.push(page.shown);
      after = page.next;
    }
    return all;
  };

  it('show every post once, to review first, each by title', () => {
    const shown = pages({});
    expect(shown.map(({ length }) => length)).toEqual([PAGE, PAGE, 5]);
    expect(shown.flat().map(orderOf)).toEqual(posts.map(orderOf).sort());
    expect([...new Set(shown.flat().map(({ state }) => state))]).toEqual(['to review', 'proposed', 'agreed']);
  });
  it('show one state only', () =>
    expect(pages({ state: 'proposed' })).toEqual([
      pageOf(
        posts.filter(({ state }) => state === 'proposed'),
        {},
      ).shown,
    ]));
  it('go on where they were when the last post shown has moved', () => {
    const { shown, next } = pageOf(posts, {});
    const moved = posts.map((post) => (post.id === shown.at(-1)!.id ? { ...post, state: 'agreed' as const } : post));
    expect(pageOf(moved, { after: next }).shown).toEqual(pageOf(posts, { after: next }).shown);
  });
});
