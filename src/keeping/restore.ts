// A backup into a storage of either kind. Nothing is written before every file was found whole.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import type { Row } from '../storage/port.ts';
import type { Keeper } from './backup.ts';
import { readWhole, type Manifest, type Part } from './manifest.ts';
import { amountOf, moment, partitionsOf, progress } from './partitions.ts';
import { rowsIn, sumOf } from './part-file.ts';
import { startOfRestore, forget, note, restoreUnderWay } from './restore-progress.ts';
import { transactionsOf } from './transactions.ts';

const REMOVED_AT_ONCE = 100;

/** One that was cut off can be run again, with or without `mayReplace`. */
export async function restore(
  folder: string,
  { mayReplace }: { mayReplace: boolean },
  { store, now, say }: Keeper,
): Promise<void> {
  const { manifest, sum } = await readWhole(folder);
  await checkParts(folder, manifest);
  const there = await partitionsOf(store);
  const begun = startOfRestore({ restoring: await restoreUnderWay(store), isEmpty: !there.length }, sum, mayReplace);
  if (begun.is === 'refused') throw new Refusal(begun.reason);
  if (begun.is === 'go on') say('Going on with a restore that was cut off.');
  const restoring = { schemaVersion: 1 as const, backup: sum, begunAt: now().toISOString() };
  await note(store, { ...restoring, step: begun.step });
  if (begun.step === 'clearing') {
    for (const partition of there) await clear(partition, store);
    await note(store, { ...restoring, step: 'writing' });
    say(`Removed what was there: ${amountOf(there.length, 'part')}.`);
  }
  for (const [index, part] of manifest.parts.entries()) {
    const name = `Part ${index + 1} of ${manifest.parts.length}`;
    await write(part, rowsIn(join(folder, part.file)), { store, wrote: progress(name, say) });
    say(`${name}: ${amountOf(part.rows, 'row')}.`);
  }
  await forget(store);
  const rows = manifest.parts.reduce((all, part) => all + part.rows, 0);
  say(
    `Restored: ${amountOf(rows, 'row')} as they stood from ${moment(manifest.begun)} to ${moment(manifest.ended ?? '')}.`,
  );
}

async function checkParts(folder: string, { parts }: Manifest): Promise<void> {
  for (const { file, ...part } of parts) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Refusal(`${file} is missing from the backup. Nothing was written.`);
    const sum = await sumOf(path);
    if (sum.sha256 !== part.sha256 || sum.rows !== part.rows)
      throw new Refusal(`${file} is damaged: its checksum is not that of the backup. Nothing was written.`);
  }
}

async function clear(partition: string, store: Keeper['store']): Promise<void> {
  for (;;) {
    const remove = (await store.list(partition, '', { limit: REMOVED_AT_ONCE })).map(({ key }) => key);
    if (!remove.length) return;
    await store.change(partition, {}, () => ({ result: undefined, remove }));
  }
}

/** Over what is there: rows that a restore wrote before it was cut off are the same. */
async function write(
  { partition }: Part,
  rows: AsyncIterable<Row>,
  { store, wrote }: { store: Keeper['store']; wrote(rows: number): void },
): Promise<void> {
  let count = 0;
  for await (const index of transactionsOf(rows)) {
    await store.change(partition, {}, () => ({ result: undefined, index }));
    for (const _ of index) wrote(++count);
  }
}
