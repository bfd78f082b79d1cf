// Two administrators who take each other’s role away at the same moment must meet in one row.
import type { Change, Store } from '../../../src/storage/port.ts';
import { aBot } from '../../support/bot.ts';
import { alex, priya, sam } from '../../support/builders.ts';
import { startStorage } from '../../support/storage.ts';

it.each(['give', 'take'])(
  'every %s of an administrator reads who the others are, and writes the row that guards them',
  async (what) => {
    const storage = await startStorage();
    const store = await storage.open('guard');
    const written: { read: string[]; put: string[] }[] = [];
    const watched: Store = {
      ...store,
      change: (partition, reads, decide) =>
        store.change(partition, reads, (rows) => {
          const change: Change<never> = decide(rows) as Change<never>;
          if (change.put?.length)
            written.push({ read: [...(reads.keys ?? []), reads.prefix ?? ''], put: change.put.map(({ key }) => key) });
          return change;
        }),
    };
    const bot = await aBot({ environment: { ADMINISTRATORS: alex.id }, store: watched, turnMs: 60_000 });
    for (const one of [alex, priya, sam]) await bot.press(one, 'people.choose-trust', { trust: 'DEMO' });
    await bot.press(alex, 'roles.give', { organisation: 'DEMO', person: priya.id, role: 'administrator' });
    await bot.service.app.background.idle();
    if (what === 'take') {
      written.length = 0;
      const holder = `${priya.tenantId}|${priya.id}`;
      await bot.press(alex, 'roles.take', { organisation: 'DEMO', holder, role: 'administrator' });
    }
    const change = written.find(({ put }) => put.includes('administrators'));
    expect(change?.read).toContain('administrators');
    expect(change?.read.at(-1)).toMatch(/^holder.installation/);
    await bot.close();
    await storage.close();
  },
);
