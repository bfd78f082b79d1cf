// Whether what a process holds stays level while people use it. The first looks are left out: it is still filling its caches.

/** What was seen of the process and its storage at one moment. */
export interface Look {
  minute: number;
  residentMb: number;
  heapMb: number;
  /** Open files and connections. */
  descriptors: number;
  /** Timers, connections and work under way, as Node counts them. */
  handles: number;
  /** How many rows there are of each kind. */
  rows: Record<string, number>;
}

export interface Trend {
  what: string;
  first: number;
  last: number;
  isFlat: boolean;
}

const WARM_UP = 0.2; // of all looks
const MOST_MB_MORE = 0.1; // of what it was: the collector gives pages back when it likes
const MOST_MORE = 4; // connections and timers that come and go with the load
const MOST_ROWS_MORE = 8; // of what is being sent just then

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

/** The median of the first third of the looks beside that of the last. `grows`: kinds of rows that tell what was done, one by one. */
export function trendsOf(looks: readonly Look[], grows: (kind: string) => boolean): Trend[] {
  const settled = looks.slice(Math.ceil(looks.length * WARM_UP));
  const third = Math.max(1, Math.floor(settled.length / 3));
  const trend = (what: string, of: (look: Look) => number, most: (first: number) => number): Trend => {
    const first = median(settled.slice(0, third).map(of));
    const last = median(settled.slice(-third).map(of));
    return { what, first, last, isFlat: last <= most(first) };
  };
  const rowsIn = ({ rows }: Look) => Object.entries(rows).reduce((sum, [kind, n]) => (grows(kind) ? sum : sum + n), 0);
  return [
    trend(
      'resident memory, MB',
      ({ residentMb }) => residentMb,
      (first) => first * (1 + MOST_MB_MORE),
    ),
    trend(
      'heap after a collection, MB',
      ({ heapMb }) => heapMb,
      (first) => first * (1 + MOST_MB_MORE),
    ),
    trend(
      'open files and connections',
      ({ descriptors }) => descriptors,
      (first) => first + MOST_MORE,
    ),
    trend(
      'handles of Node',
      ({ handles }) => handles,
      (first) => first + MOST_MORE,
    ),
    trend('rows, but those that tell what was done', rowsIn, (first) => first + MOST_ROWS_MORE),
  ];
}
