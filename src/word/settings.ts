import { FileRefusal } from './file-refusal.ts';
import { childOf, isTrueValue, switchOf, type Element } from './xml.ts';

/** What the settings of a document say about changing it. Refuses one that is locked. */
export function readProtection(settings: Element | undefined): { tracksChanges: boolean } {
  const protection = childOf(settings, 'w:documentProtection');
  const isEnforced = isTrueValue(protection?.attributes.get('w:enforcement') ?? '0');
  const allows = (isEnforced && protection?.attributes.get('w:edit')) || 'none';
  if (allows !== 'none' && allows !== 'trackedChanges') throw new FileRefusal('locked');
  return { tracksChanges: allows === 'trackedChanges' || (switchOf(settings, 'w:trackRevisions') ?? false) };
}
