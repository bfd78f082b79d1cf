// `npm run person`: what there is of somebody, handed out or erased.
import { join } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import type { PersonKey } from '../bot/person-key.ts';
import type { StoredKind } from '../records/kind.ts';
import type { WholeStore } from '../storage/port.ts';
import { erase } from './erase.ts';
import { endErasing, erasingOf, noteErasing } from './erasure.ts';
import { fileText, personDocument, summaryLines } from './person-text.ts';
import { emptyFolder, replaceFile } from './own-files.ts';
import { amountOf } from './partitions.ts';
import { recordDocument } from '../word/record-document.ts';
import { survey, type PersonRow } from './survey.ts';
import { pseudonym } from './wipe.ts';

export interface PersonNeeds {
  store: WholeStore;
  kinds: ReadonlyMap<string, StoredKind>;
  at: Date;
  say(line: string): void;
  newId(): string;
  /** The settings that name somebody. */
  settingsNaming(person: PersonKey): string[];
}

export async function exportPerson(
  person: PersonKey,
  folder: string,
  { store, kinds, at, say }: PersonNeeds,
): Promise<void> {
  const { found } = await survey(store, kinds, { person, id: pseudonym('') });
  const theirs = found.filter(({ isOnlyNamed }) => !isOnlyNamed);
  if (!theirs.length) throw new Refusal('Nothing is stored of this person. Check the tenant and the id.');
  await emptyFolder(folder);
  await replaceFile(join(folder, 'person.json'), fileText(person, theirs, at));
  await replaceFile(join(folder, 'person.docx'), await recordDocument(personDocument(theirs, at)));
  for (const line of summaryLines(theirs, ({ as }) => as.toSorted().join(', ') || 'spoken of')) say(line);
  say(
    `Written to ${folder}: person.json and person.docx. They hold personal data, also of others: read them before you hand them over.`,
  );
}

export async function erasePerson(
  person: PersonKey,
  { isMeant }: { isMeant: boolean },
  { store, kinds, at, say, newId, settingsNaming }: PersonNeeds,
): Promise<void> {
  const begun = await erasingOf(store, person);
  const id = begun?.id ?? pseudonym(newId());
  const { found, names } = await survey(store, kinds, { person, id, names: begun?.names });
  if (!found.length && !begun) throw new Refusal('Nothing is stored of this person. Check the tenant and the id.');
  checkLeft(found, kinds);
  for (const line of summaryLines(found, ({ fate }) => fate)) say(line);
  const settings = settingsNaming(person);
  if (settings.length) say(`The settings name them too: ${settings.join(', ')}. Take them out there.`);
  if (!isMeant) {
    say('Nothing was changed. Add --yes to do it. It cannot be undone.');
    return;
  }
  await noteErasing(store, person, { schemaVersion: 1, id, names });
  await erase(store, found);
  const { found: left } = await survey(store, kinds, { person, id, names });
  if (left.length) throw new Refusal(`${amountOf(left.length, 'row')} came in meanwhile. Run the same command again.`);
  await endErasing(store, person, { id, at });
  say('Erased. Backups that were made before still hold it.');
}

/** What stays must still be what its kind says. */
function checkLeft(found: readonly PersonRow[], kinds: ReadonlyMap<string, StoredKind>): void {
  const odd = found.find(({ kind, fate, after, row }) => {
    const schema = kinds.get(kind)?.schema;
    return fate !== 'removed' && schema?.safeParse(row.value).success && !schema.safeParse(after.value).success;
  });
  if (odd) throw new Error(`A row of the kind “${odd.kind}” cannot be kept without the name. Nothing was changed.`);
}
