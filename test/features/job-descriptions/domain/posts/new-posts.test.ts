// How a post comes into the list, and what a card about it sends back.
import { NOT_YOURS } from '../../../../../src/bot/rights.ts';
import { readSubmission, writeSubmission } from '../../../../../src/features/job-descriptions/domain/posts/keys.ts';
import { importedPost, newPost } from '../../../../../src/features/job-descriptions/domain/posts/new-posts.ts';
import { alex, NOW } from '../../../../support/builders.ts';

const at = NOW.toISOString();
const ID = 'DEMO.0123456789abcdef0123456789abcdef';
const line = { id: ID, tenantId: alex.tenantId, trustId: 'DEMO', title: 'Lead Nurse', band: '7', team: 'Urology' };
const ANEW = {
  ...line,
  schemaVersion: 1,
  state: 'to review',
  version: 1,
  hasStatement: false,
  said: [],
  createdAt: at,
  updatedAt: at,
};
const CHOSEN = { level: 'enhanced', levelBasis: 'chosen' } as const;

it.each([
  ['from a document', newPost(line, NOW), ANEW],
  ['from a document, of a level', newPost({ ...line, level: 'enhanced' }, NOW), { ...ANEW, ...CHOSEN }],
  ['from a table', importedPost(line, 'v2', NOW), { ...ANEW, importedAt: at }],
  [
    'from a table that names its level, which is one of this framework',
    importedPost({ ...line, level: 'enhanced' }, 'v2', NOW),
    { ...ANEW, ...CHOSEN, importedAt: at, frameworkVersion: 'v2' },
  ],
])('a post begins %s', (_how, post, expected) => expect(post).toEqual(expected));

it.each([
  ['a title without end', { title: 'x'.repeat(121) }],
  ['no title', { title: '' }],
  ['a team without end', { team: 'x'.repeat(81) }],
  ['a band there is not', { band: '10' }],
])('none begins with %s', (_what, change) =>
  expect(() => newPost({ ...line, ...change }, NOW)).toThrow(/too|invalid/i),
);

it('a card sends back which post it was drawn from, and how that stood', () =>
  expect(readSubmission(writeSubmission({ id: ID, version: 12 }))).toEqual({ id: ID, version: 12 }));

it.each(['', ID, `${ID}~`, `${ID}~0`, `${ID}~-1`, `${ID}~1.5`, `${ID}~one`, `${ID}~1~1`, 'DEMO~1', '~1'])(
  '“%s” was sent back by no card',
  (text) => expect(() => readSubmission(text)).toThrow(NOT_YOURS),
);
