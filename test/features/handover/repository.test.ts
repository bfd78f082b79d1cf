import { randomBytes } from 'node:crypto';
import { newToken, USED_OR_EXPIRED } from '../../../src/features/handover/domain.ts';
import { handoverRepository } from '../../../src/features/handover/repository.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';

const NINE = new Date('2026-11-21T09:00:00Z');
const later = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);
const DAY = 24 * 60;
const record = {
  kind: 'appraisal record',
  fileName: 'ACCEND record.docx',
  about: 'T1|a1',
  edition: 2,
  person: { tenantId: 't1', id: 'p3' },
} as const;
const aSecret = () => randomBytes(32).toString('base64url');
const aToken = () => newToken(NINE, aSecret());

let storage: TestStorage;
let store: Store;
let links: ReturnType<typeof handoverRepository>;
const offer = (at = NINE) => links.offer(record, at, aSecret());
const kept = () => store.list('links', 'link|');

let table = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  store = await storage.open(`links${table++}`);
  links = handoverRepository(store);
});

describe('somebody with a link', () => {
  it('is told what it gives, as often as they look', async () => {
    const token = await offer();
    for (const minutes of [0, 5, 14.99]) {
      expect(await links.peek(token, later(minutes))).toMatchObject({ ...record, expiresAt: later(15).toISOString() });
    }
    expect(await links.take(token, later(14.99))).toMatchObject(record);
  });

  it('gets the document once', async () => {
    const token = await offer();
    expect(await links.take(token, later(1))).toMatchObject({ ...record, takenAt: later(1).toISOString() });
    await expect(links.take(token, later(1))).rejects.toThrow(USED_OR_EXPIRED);
    expect(await links.peek(token, later(1))).toBeUndefined();
  });

  it('gets it once even when many ask at the same moment', async () => {
    const token = await offer();
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => links.take(token, later(1))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.message] : [])))).toEqual(
      new Set([USED_OR_EXPIRED]),
    );
  });

  it('is refused from the minute it expires', async () => {
    const token = await offer();
    expect(await links.peek(token, later(15))).toBeUndefined();
    await expect(links.take(token, later(15))).rejects.toThrow(USED_OR_EXPIRED);
  });

  it('has no use for another one’s', async () => {
    const [mine, yours] = [await offer(), await offer()];
    await links.take(yours, later(1));
    expect(await links.peek(mine, later(1))).toBeDefined();
  });
});

describe('somebody who tries addresses', () => {
  const [expiry = '', secret = ''] = aToken().split('.');
  it.each([
    ['one that never was', aToken()],
    ['nothing', ''],
    ['no expiry', secret],
    ['no secret', `${expiry}.`],
    ['a short secret', `${expiry}.${secret.slice(1)}`],
    ['a key instead of a secret', `link|${expiry}|${secret}`],
    ['an expiry that is no moment', `zzzzzzzzzzzzzzz.${secret}`],
    ['signs that mean something in a filter', `${expiry}.' or '1' eq '1`],
    ['a path', '../../etc/passwd'],
    ['a very long text', 'a'.repeat(5000)],
  ])('learns nothing from %s', async (_what, token) => {
    expect(await links.peek(token, NINE)).toBeUndefined();
    await expect(links.take(token, NINE)).rejects.toThrow(USED_OR_EXPIRED);
  });

  it('cannot make a link last longer', async () => {
    const [, ours] = (await offer()).split('.');
    const longer = newToken(later(60), ours!);
    expect(await links.peek(longer, later(30))).toBeUndefined();
    await expect(links.take(longer, later(30))).rejects.toThrow(USED_OR_EXPIRED);
  });
});

it('a thief of the storage finds no address that works', async () => {
  const token = await offer();
  expect(JSON.stringify(await kept())).not.toContain(token.slice(20, 40));
  expect(await kept()).toHaveLength(1);
});

it.each(['', 'easily-guessed'])('nobody is offered a link with the secret “%s”', async (secret) => {
  await expect(links.offer(record, NINE, secret)).rejects.toThrow(/malformed/);
  expect(await kept()).toEqual([]);
});

describe('clearing away', () => {
  it('removes what expired over a day ago, taken or not, and leaves the rest', async () => {
    const [old] = [await offer(), await offer(later(20))];
    await links.take(old, later(1));
    expect(await links.purge(later(15 + DAY))).toBe(0);
    expect(await links.purge(later(16 + DAY))).toBe(1);
    expect(await links.peek(await offer(later(DAY)), later(DAY))).toBeDefined();
    expect(await kept()).toHaveLength(2);
  });

  it('goes through any number, also when two instances do it at once', async () => {
    await Promise.all(Array.from({ length: 200 }, () => offer()));
    const current = await offer(later(2 * DAY));
    const removed = await Promise.all([links.purge(later(2 * DAY)), links.purge(later(2 * DAY))]);
    expect(removed[0] + removed[1]).toBe(200);
    expect(await kept()).toHaveLength(1);
    expect(await links.peek(current, later(2 * DAY))).toBeDefined();
  });

  it('does nothing where there is nothing', async () => expect(await links.purge(NINE)).toBe(0));
});
