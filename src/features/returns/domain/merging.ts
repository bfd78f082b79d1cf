// Two people in one draft: what each changed stays. Only where both changed the same field, somebody has to say which.
import { textIn, type ReturnTexts } from './fields.ts';

export interface FieldConflict {
  field: string;
  /** What somebody else has saved since the card was drawn. */
  theirs: string;
  mine: string;
}

export interface MergedTexts {
  /** What is to be written. */
  changes: ReturnTexts;
  conflicts: FieldConflict[];
}

/** What a card showed: of the draft, and in fields of which the draft has nothing yet, from our own records. */
export interface ShownTexts {
  draft: ReturnTexts;
  prefilled?: ReturnTexts;
}

/**
 * `sent` by somebody on a card. A field sent as the draft had it was not touched. One that was prefilled says what it was
 * filled with, but never against somebody.
 */
export function mergeTexts(
  current: ReturnTexts,
  sent: ReturnTexts,
  { draft, prefilled = {} }: ShownTexts,
): MergedTexts {
  const changes: Record<string, string> = {};
  const conflicts: FieldConflict[] = [];
  for (const [field, mine] of Object.entries(sent)) {
    const [before, theirs] = [textIn(draft, field), textIn(current, field)];
    if (mine === before || mine === theirs) continue;
    if (theirs === before) changes[field] = mine;
    else if (mine !== prefilled[field]) conflicts.push({ field, theirs, mine });
  }
  return { changes, conflicts };
}
