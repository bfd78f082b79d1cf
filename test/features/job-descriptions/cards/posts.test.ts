// The cards about posts at their largest.
import { postImportCards, postImportPreviewCard } from '../../../../src/features/job-descriptions/cards/import.ts';
import { partnerCard } from '../../../../src/features/job-descriptions/cards/partner.ts';
import { wordsToProposerCard, postCard } from '../../../../src/features/job-descriptions/cards/post.ts';
import { postsCard } from '../../../../src/features/job-descriptions/cards/posts.ts';
import { POSTS_A_PAGE } from '../../../../src/features/job-descriptions/domain/posts/page.ts';
import { MOST_TEAM, MOST_TITLE, LONGEST_CHANGE } from '../../../../src/features/job-descriptions/domain/posts/post.ts';
import type { Card } from '../../../../src/bot/turn.ts';
import { complaintsAbout } from '../../../support/adaptivecards.ts';
import { alex, NOW, priya, sam } from '../../../support/builders.ts';
import { partsOf } from '../../../support/cards.ts';
import { aPost } from '../../../support/posts.ts';

const mark = (most: number) => '**Mark** _me_ [here](https://mark.example) '.repeat(80).slice(0, most).trim();
const by = { id: priya.id, name: mark(200), as: 'HR partner' as const, at: NOW.toISOString() };
const large = {
  title: mark(MOST_TITLE),
  team: mark(MOST_TEAM),
  sentence: mark(500),
  agreeWith: { id: priya.id, name: mark(200), as: 'HR partner' as const },
  proposedBy: { ...by, id: alex.id, as: 'line manager' as const, tenantId: alex.tenantId },
  importedAt: NOW.toISOString(),
};
const proposed = aPost({ state: 'proposed', ...large });
const asked = aPost({ ...large, changeAsked: { by, at: by.at, words: mark(LONGEST_CHANGE) } });
const file = (post: typeof proposed, state: 'waiting' | 'failed' = 'failed') => ({
  post,
  outcomes: [
    { schemaVersion: 1 as const, notice: `${post.id}|${post.version}|proposed`, kind: 'x', to: 'x', state, at: by.at },
  ],
});
const as = (viewer: typeof alex) => ({ viewer, at: NOW, link: 'https://chat.example/accend' });
const rows = Array.from({ length: 2000 }, () => ({ title: large.title, band: '8a/8b', team: large.team }));

describe.each<[string, Card]>([
  [
    'the list',
    postsCard(
      Array.from({ length: POSTS_A_PAGE + 1 }, (_, n) => ({ ...proposed, id: `DEMO.${n}` })),
      { state: 'proposed' },
      { person: sam, trustId: 'DEMO' },
    ),
  ],
  [
    'the post for its partner',
    postCard(file(proposed), as(priya), { note: mark(300), comment: mark(3000), problem: 'x' }),
  ],
  ['the post for its proposer', postCard(file(proposed), as(alex))],
  ['the post while it waits', postCard(file(proposed, 'waiting'), as(alex))],
  ['the post with a change asked for', postCard(file(asked), as(alex))],
  ['what to do with words', wordsToProposerCard(proposed, mark(LONGEST_CHANGE), true)],
  [
    'the agreed post for its partner',
    postCard(
      file(
        aPost({
          ...large,
          state: 'agreed',
          agreedBy: by,
          comment: { by, at: by.at, words: mark(LONGEST_CHANGE) },
          said: [{ by, at: by.at, words: mark(LONGEST_CHANGE), became: 'late', version: 1 }],
        }),
      ),
      as(priya),
    ),
  ],
  ['the agreed post', postCard(file(aPost({ ...large, state: 'agreed', agreedBy: by })), as(sam))],
  [
    'the choice of a partner',
    partnerCard(proposed, {
      people: Array.from({ length: 25 }, (_, n) => ({ id: `${n}`, name: mark(200) })),
      hasPicker: true,
      problem: 'x',
    }),
  ],
  [
    'the preview',
    postImportPreviewCard(mark(250), [
      { list: 'x', isNew: rows, known: 1, repeated: 9, title: '', notes: [mark(250)] },
    ]),
  ],
  ['the problems', postImportCards.problems(rows.map(({ title }, line) => ({ line, reason: title })))],
])('%s', (_name, card) => {
  it('is small enough to be sent, and taken by the real parser', () => {
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
    expect(complaintsAbout(card).filter((complaint) => !complaint.includes('choices.data'))).toEqual([]);
  });
  it('offers at most six actions', () => expect((card.actions as unknown[]).length).toBeLessThanOrEqual(6));
  it('draws people’s own words where Markdown stays plain', () =>
    expect(partsOf(card).filter(({ type, text }) => type === 'TextBlock' && String(text).includes('Mark'))).toEqual(
      [],
    ));
});

it('says of each way to read a file all that it would add, and once what is so of both', () => {
  const post = (title: string) => ({ title, band: '6', team: 'Demo team' });
  const way = (key: 'visible' | 'all', ...isNew: ReturnType<typeof post>[]) => ({
    key,
    title: key,
    notes: ['One row is hidden.'],
    known: 0,
    repeated: 0,
    isNew,
  });
  const card = postImportPreviewCard('posts.csv', [
    way('visible', post('Nurse')),
    way('all', post('Nurse'), post('Porter')),
  ]);
  const said = partsOf(card).flatMap(({ text }) => (typeof text === 'string' ? text : []));
  expect(said.filter((text) => /^(visible|all|Nurse|Porter|One row)/.test(text))).toEqual([
    'visible',
    'Nurse, band 6, Demo team',
    'all',
    'Nurse, band 6, Demo team',
    'Porter, band 6, Demo team',
    'One row is hidden.',
  ]);
});
