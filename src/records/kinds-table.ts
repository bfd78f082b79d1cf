// The list of everything stored: the ground for keeping and removing, for a backup, and for telling somebody what there is of them.
import type { Stored } from './kind.ts';

const HEADINGS = ['Partition', 'Key', 'Kind', 'About', 'Kept for'];

/** A table in plain text, by partition and key. */
export function kindLines(kinds: ReadonlyMap<string, Stored>): string[] {
  const rows = [...kinds]
    .map(([name, { partitions, key, about, keeping }]) => [
      partitions.join(', '),
      key,
      name,
      about.join(', ') || 'nobody',
      keeping,
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
