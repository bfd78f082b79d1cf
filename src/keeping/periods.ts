// For how long a kind of row is kept. No period is the bot's own: each is a setting, and without it the rows stay.
import type { StoredKind } from '../records/kind.ts';
import type { Row } from '../storage/port.ts';
import { isRecord, placesIn } from './parties-in.ts';

/** In days, by the name of the kind. */
export type Periods = ReadonlyMap<string, number>;

const DAY_MS = 24 * 3_600_000;
const ENTRY = /^([^=\s]+)\s*=\s*([1-9]\d{0,4})$/;

/** `the bot: trail` → `trail`; the colon behind the name of a feature becomes a dot. */
export const settingNameOf = (kind: string): string => kind.replace(/^the bot: /, '').replace(': ', '.');

/** Of the entries of KEEP; an error with the sentence that says what to set. */
export function periodsOf(entries: readonly string[], kinds: ReadonlyMap<string, StoredKind>): Periods {
  const names = new Map([...kinds].filter(([, { since }]) => since).map(([name]) => [settingNameOf(name), name]));
  const periods = new Map<string, number>();
  for (const entry of entries) {
    const [, setting = '', days] = ENTRY.exec(entry) ?? [];
    if (!days) throw new Error(`Set KEEP: write “${entry}” as kind=days, such as trail=730.`);
    const name = names.get(setting);
    if (name === undefined)
      throw new Error(`Set KEEP: there is no “${setting}”. There are ${[...names.keys()].toSorted().join(', ')}.`);
    if (periods.has(name)) throw new Error(`Set KEEP: “${setting}” stands there twice.`);
    periods.set(name, Number(days));
  }
  return periods;
}

/** Whether the time of a row is over. A row that does not say when it was stays. */
export function isOutlived(
  { key: pattern, since = '' }: Pick<StoredKind, 'key' | 'since'>,
  row: Row,
  days: number,
  at: Date,
): boolean {
  const moment = placesIn(pattern, row.key).get(since)?.[0] ?? valueAt(row.value, since.split('.'));
  const then = typeof moment === 'string' ? Date.parse(moment) : NaN;
  return then < at.getTime() - days * DAY_MS;
}

const valueAt = (value: unknown, [step, ...others]: readonly string[]): unknown =>
  step === undefined ? value : isRecord(value) ? valueAt(value[step], others) : undefined;

/** Whether the rows of a kind lie in the order of their time, so that the first which stays is followed by none that goes. */
export const isInOrder = ({ key, since = '' }: Pick<StoredKind, 'key' | 'since'>): boolean =>
  /\{([^}]+)\}/.exec(key)?.[1] === since;
