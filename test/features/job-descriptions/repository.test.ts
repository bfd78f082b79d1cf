import { MOST_POSTS } from '../../../src/features/job-descriptions/domain/posts/list.ts';
import { heldLists } from '../../../src/features/job-descriptions/held-list.ts';
import { postRepository, type Posts } from '../../../src/features/job-descriptions/repository.ts';
import { NOT_YOURS } from '../../../src/bot/rights.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';
import { alex, NOW, priya, sam } from '../../support/builders.ts';
import { aProposal, asking, FINGERPRINT } from '../../support/posts.ts';
import { rowsOf } from '../../support/rows.ts';

let storage: TestStorage;
let store: Store;
let posts: Posts;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  store = await storage.open(`posts${++tables}`);
  posts = postRepository(store);
});

const CNS = { title: 'Clinical Nurse Specialist' };
const proposed = (changes = {}, by = alex) => posts.propose({ ...CNS, ...aProposal(), ...changes }, asking(by));
const at = (trustId: string, tenantId = alex.tenantId) => ({ trustId, tenantId });
const notices = async (trustId = 'DEMO') =>
  (await rowsOf(store, trustId)).filter(({ key }) => key.startsWith('outbox|'));
const importing = (rows: Parameters<Posts['importPosts']>[1], trustId = 'DEMO') =>
  posts.importPosts(at(trustId), rows, { by: alex.id, at: NOW, frameworkVersion: 'starter-2023' });

describe('a job description that is proposed', () => {
  it('is kept with its notice, its trail and its line in the list', async () => {
    const { file } = await proposed();
    expect(await posts.read(file.post.id, asking(sam))).toEqual(file);
    expect(await posts.all(at('DEMO'))).toMatchObject([{ id: file.post.id, state: 'proposed', title: CNS.title }]);
    expect(await notices()).toMatchObject([
      {
        value: {
          kind: 'job-descriptions.proposed',
          about: file.post.id,
          to: { person: { tenantId: alex.tenantId, id: priya.id } },
        },
      },
    ]);
    const trail = (await rowsOf(store)).filter(({ key }) => key.startsWith('audit|'));
    expect(trail).toMatchObject([
      { value: { of: { kind: 'post', ids: [file.post.id] }, by: alex.id, doing: 'proposed', to: 'proposed' } },
    ]);
    expect(trail[0]!.value).not.toHaveProperty('from');
  });

  it('is one post, however often and by whomever it is sent', async () => {
    const { file } = await proposed();
    const before = await rowsOf(store);
    const { verdict } = await proposed({ title: 'CLINICAL nurse specialist' });
    expect(verdict).toEqual({ is: 'late' });
    await proposed({ id: file.post.id }, sam);
    expect(await rowsOf(store)).toEqual(before);
  });

  it('is one post also when several people send it at the same moment', async () => {
    const people = [alex, sam, { ...sam, id: 'another' }];
    const all = await Promise.all(people.map((person) => proposed({}, person)));
    expect(new Set(all.map(({ file }) => file.post.id)).size).toBe(1);
    expect(all.filter(({ verdict }) => verdict.is === 'done')).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });

  it.each([
    ['by its document, whatever it is called now', { title: 'Lead nurse', fingerprint: FINGERPRINT }],
    ['by its title and band', { title: 'clinical nurse-specialist', band: '7', fingerprint: 'another' }],
    ['by its title and band, without a document', { title: CNS.title, band: '7' }],
  ])('is found again %s', async (_how, wanted) => {
    const { file } = await proposed();
    expect(await posts.like(wanted, at('DEMO'))).toMatchObject([{ id: file.post.id, state: 'proposed' }]);
    expect(await posts.like(wanted, at('RHM'))).toEqual([]);
  });

  it('is found by an earlier document of its own too', async () => {
    const { file } = await proposed();
    await proposed({ id: file.post.id, level: 'advanced', fingerprint: 'later' });
    for (const fingerprint of [FINGERPRINT, 'later'])
      expect(await posts.like({ title: 'x', fingerprint }, at('DEMO'))).toMatchObject([
        { id: file.post.id, level: 'advanced' },
      ]);
  });

  it.each([{ title: CNS.title, band: '6' }, { title: 'Nurse', band: '7' }, { title: CNS.title }])(
    'is not taken for %j',
    async (wanted) => {
      await proposed();
      expect(await posts.like(wanted, at('DEMO'))).toEqual([]);
    },
  );

  it('may be one of several teams’, who are all named', async () => {
    await proposed({ team: 'Urology' });
    await proposed({ team: 'Breast', fingerprint: 'another' });
    expect((await posts.like({ ...CNS, band: '7' }, at('DEMO'))).map(({ team = '' }) => team).sort()).toEqual([
      'Breast',
      'Urology',
    ]);
    expect(await posts.like({ ...CNS, band: '7', fingerprint: 'another' }, at('DEMO'))).toMatchObject([
      { team: 'Breast' },
    ]);
  });

  it('moves in the list when it is banded anew, and leaves its old place to another', async () => {
    const { file } = await proposed();
    const { id } = file.post;
    await proposed({ id, band: '8a' });
    expect(await posts.all(at('DEMO'))).toMatchObject([{ id, band: '8a' }]);
    const other = await proposed();
    expect(other.verdict.is).toBe('done');
    expect(other.file.post.id).not.toBe(id);
    expect((await posts.all(at('DEMO'))).map(({ band }) => band)).toEqual(['7', '8a']);
    expect((await posts.read(id, asking(sam))).post.band).toBe('8a');
  });
});

describe('what the partner decides', () => {
  it('agrees the version that was seen, once', async () => {
    const { file } = await proposed();
    const { id, version } = file.post;
    await Promise.all([posts.agree(id, version, asking(priya)), posts.agree(id, version, asking(priya))]);
    expect(await posts.read(id, asking(alex))).toMatchObject({ post: { state: 'agreed', version: version + 1 } });
    expect(await posts.counts(at('DEMO'))).toMatchObject({ total: 1, rolesMapped: 1, alignedJobDescriptions: 1 });
    expect((await notices()).map(({ value }) => (value as { kind: string }).kind).sort()).toEqual([
      'job-descriptions.agreed',
      'job-descriptions.proposed',
    ]);
  });

  it('keeps the words of a change in the record and out of the list and the notice', async () => {
    const { file } = await proposed();
    await posts.askForChange(file.post.id, file.post.version, 'Say oncology', asking(priya));
    const rows = (await rowsOf(store)).filter(({ value }) => JSON.stringify(value).includes('Say oncology'));
    expect(rows.map(({ key }) => key)).toEqual([`post|${file.post.id}|record`]);
    expect(await posts.all(at('DEMO'))).toMatchObject([{ state: 'to review', changeAsked: { words: '' } }]);
  });

  it('sends again what did not arrive, when the proposer decides so', async () => {
    const { file } = await proposed();
    const { id, version } = file.post;
    expect((await posts.sendAgain(id, version, asking(alex))).verdict.is).toBe('late');
    const [notice] = await notices();
    const { id: noticeId, outcomeKey } = notice!.value as { id: string; outcomeKey: string };
    const outcome = { notice: noticeId, kind: 'x', to: priya.id, state: 'failed', at: NOW.toISOString() };
    await store.change('DEMO', {}, () => ({ result: 0, index: [{ key: outcomeKey, value: outcome }] }));
    expect((await posts.sendAgain(id, version, asking(alex))).verdict.is).toBe('done');
    expect(await notices()).toHaveLength(2);
  });
});

describe('somebody from elsewhere', () => {
  const elsewhere = asking(sam, 'propose a statement', 'RHM');
  it('learns nothing of a post and changes nothing', async () => {
    const { file } = await proposed();
    const { id, version } = file.post;
    const before = await rowsOf(store);
    const missing = 'DEMO.ffffffffffffffffffffffffffffffff';
    for (const act of [
      () => posts.read(id, elsewhere),
      () => posts.read(missing, asking(sam)),
      () => posts.propose({ ...CNS, ...aProposal(), id }, elsewhere),
      () => posts.propose({ ...CNS, ...aProposal(), id: missing }, asking(sam)),
      () => posts.choosePartner(id, version, sam, { ...elsewhere, person: alex }),
      () => posts.agree(id, version, asking(sam)),
      () => posts.agree(id, version, asking({ ...priya, tenantId: 'elsewhere' })),
      () => posts.askForChange(id, version, 'x', asking(alex)),
      () => posts.agree(missing, version, asking(priya)),
    ])
      await expect(act()).rejects.toThrow(NOT_YOURS);
    expect(await rowsOf(store)).toEqual(before);
  });

  it('may look when asked to agree it, whatever their Trust', async () => {
    const { file } = await proposed();
    expect(await posts.read(file.post.id, { ...elsewhere, person: priya })).toEqual(file);
  });
});

describe('a list that is imported', () => {
  const LIST = Array.from({ length: 130 }, (_, n) => ({ title: `Post ${n}`, band: '5', team: undefined }));

  it('adds posts to review, and the same list once more changes nothing', async () => {
    expect(await importing([...LIST, { title: 'Lead', level: 'advanced' as const }])).toEqual({ added: 131, known: 0 });
    expect(await posts.counts(at('DEMO'))).toEqual({
      total: 131,
      rolesMapped: 0,
      alignedJobDescriptions: 0,
      byState: { 'to review': 131, proposed: 0, agreed: 0 },
    });
    const before = await rowsOf(store);
    expect(await importing(LIST)).toEqual({ added: 0, known: 130 });
    expect(await rowsOf(store)).toEqual(before);
    expect(await posts.like({ title: 'Lead' }, at('DEMO'))).toMatchObject([
      { level: 'advanced', levelBasis: 'chosen', importedAt: NOW.toISOString(), frameworkVersion: 'starter-2023' },
    ]);
  });

  it('leaves alone what is proposed or agreed', async () => {
    const { file } = await proposed();
    await posts.agree(file.post.id, file.post.version, asking(priya));
    const before = await posts.all(at('DEMO'));
    expect(await importing([{ ...CNS, band: '7', level: 'registered' }])).toEqual({ added: 0, known: 1 });
    expect(await posts.all(at('DEMO'))).toEqual(before);
  });

  it('is whole after it was cut off and sent again', async () => {
    let writes = 0;
    const tired: Store = {
      ...store,
      change: (...args) => {
        if (++writes > 2) throw new Error('cut off');
        return store.change(...args);
      },
    };
    await expect(
      postRepository(tired).importPosts(at('DEMO'), LIST, { by: alex.id, at: NOW, frameworkVersion: '1' }),
    ).rejects.toThrow('cut off');
    const { total } = await posts.counts(at('DEMO'));
    expect(total).toBeGreaterThan(0);
    expect(await importing(LIST)).toEqual({ added: 130 - total, known: total });
    expect(await posts.counts(at('DEMO'))).toMatchObject({ total: 130 });
  });

  it('is whole when two people import it at the same moment', async () => {
    const done = await Promise.all([importing(LIST), importing(LIST)]);
    expect(done[0].added + done[1].added).toBe(130);
    expect(await posts.counts(at('DEMO'))).toMatchObject({ total: 130 });
  });

  it('meets a job description that was proposed in the meantime without touching it', async () => {
    const slow: Store = {
      ...store,
      change: async (...args) => {
        await proposed({ title: 'Post 3', band: '5' });
        return store.change(...args);
      },
    };
    const done = await postRepository(slow).importPosts(at('DEMO'), LIST, {
      by: alex.id,
      at: NOW,
      frameworkVersion: '1',
    });
    expect(done).toEqual({ added: 129, known: 1 });
    expect(await posts.counts(at('DEMO'))).toMatchObject({ total: 130, byState: { proposed: 1 } });
  });

  it('may hold as many posts as a list may, and belongs to one Trust', async () => {
    const many = Array.from({ length: MOST_POSTS }, (_, n) => ({ title: `Nurse ${n}` }));
    expect(await importing(many)).toEqual({ added: MOST_POSTS, known: 0 });
    expect(await posts.counts(at('DEMO'))).toMatchObject({ total: MOST_POSTS });
    expect(await posts.counts(at('RHM'))).toMatchObject({ total: 0 });
  });
});

describe('a list between the preview and the yes', () => {
  const LIST = Array.from({ length: MOST_POSTS }, (_, n) => ({
    title: `${'–'.repeat(100)}${n}`,
    team: '–'.repeat(80),
  }));
  const later = (hours: number) => ({ ...asking(alex), at: new Date(NOW.getTime() + hours * 3_600_000) });
  const hold = (at = asking(alex)) => heldLists(store).hold('DEMO', LIST, at, 'abcdef0123456789');

  it('is kept whole for the person who sent it, for a day', async () => {
    const lists = heldLists(store);
    const id = await hold();
    expect(await lists.open('DEMO', id, later(23))).toEqual(LIST);
    await expect(lists.open('DEMO', id, later(25))).rejects.toThrow(/removed after a day/);
    await expect(lists.open('DEMO', id, asking(sam))).rejects.toThrow(NOT_YOURS);
    await expect(lists.open('RHM', id, asking(alex))).rejects.toThrow(NOT_YOURS);
  });

  it('is removed on the next occasion', async () => {
    const lists = heldLists(store);
    await hold();
    await lists.hold('DEMO', [{ title: 'Nurse' }], later(25), 'ffffffffffffffff');
    const kept = (await rowsOf(store)).filter(({ key }) => key.startsWith('import|'));
    expect(kept).toHaveLength(1);
  });
});
