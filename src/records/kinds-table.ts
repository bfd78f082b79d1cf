// The list of everything stored: the ground for keeping and removing, for a backup, and for telling somebody what there is of them.
import type { StoredKind } from './kind.ts';

const HEADINGS = ['Partition', 'Key', 'Kind', 'About', 'Kept for'];

/** A table in plain text, by partition and key. `days`: of the kinds to which a setting gives a time. */
export function kindLines(
  kinds: ReadonlyMap<string, StoredKind>,
  days: ReadonlyMap<string, number> = new Map(),
): string[] {
  const rows = [...kinds]
    .map(([name, { partitions, key, about, keeping }]) => [
      partitions.join(', '),
      key,
      name,
      about.join(', ') || 'nobody',
      days.has(name) ? `${days.get(name)} days` : keeping,
    ])
    .sort((a, b) => a.join('  ').localeCompare(b.join('  ')));
  const widths = HEADINGS.map((heading, n) => Math.max(heading.length, ...rows.map((row) => row[n]!.length)));
  return [HEADINGS, ...rows].map((row) =>
    row
      .map((cell, n) => cell.padEnd(widths[n]!))
      .join('  ')
      .trimEnd(),
  );
}
