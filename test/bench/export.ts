// How long the returns of a large Alliance take to become files, whether ten times leave anything behind, and whether others
// wait meanwhile.
import { DEFAULT_DEADLINES } from '../../src/calendar/deadlines.ts';
import { rollUp } from '../../src/features/alliance/domain/roll-up.ts';
import { closedQuarterOf } from '../../src/features/alliance/domain/closed-quarter.ts';
import type { ExportSource } from '../../src/features/alliance/export/source.ts';
import { EXPORT_FILES } from '../../src/features/alliance/export/choice.ts';
import { allianceFileMaker } from '../../src/features/alliance/export/file-job.ts';
import { allianceFile } from '../../src/features/alliance/export/file-work.ts';
import { quartersUpTo } from '../../src/features/alliance/view.ts';
import { AllianceSettings } from '../../src/features/organisations/domain/alliance-settings.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';
import { openThreads } from '../../src/threads/pool.ts';
import { aCountedReturn, aSubmission, trust } from '../support/alliance.ts';
import { openStallMeter } from './stall-meter.ts';
import type { Target } from './targets.ts';

const TRUSTS = 25;
const QUARTERS = 20;
const TIMES = 10;
const MOST_MS = 3000;
const MOST_MB = 5; // that may stay
/** Written where people are answered, a file holds them up for hundreds. */
const MOST_STALL_MS = 100;

function largeAlliance(): ExportSource {
  const ids = Array.from({ length: TRUSTS }, (_, n) => `R${String(n).padStart(2, '0')}`);
  const directory = [
    Organisation.parse({ id: 'N46', name: 'Large Cancer Alliance', kind: 'alliance' }),
    ...ids.map((id) => trust(id, `Trust of a place with a long name ${id}`)),
  ];
  const quarters = quartersUpTo('2026Q3', QUARTERS);
  const returns = quarters.flatMap((quarter, q) =>
    ids.map((id, n) => aCountedReturn(id, quarter, { last: aSubmission({ ePortfolioAccounts: String(30 + q + n) }) })),
  );
  const talks = returns.map(({ trustId, quarter }) => ({
    id: 'help',
    trustId,
    quarter,
    text: 'We would like somebody to teach us. '.repeat(20),
    at: '2027-01-05T10:00:00.000Z',
    state: 'open' as const,
  }));
  const given = { alliance: 'N46', directory, returns, rules: DEFAULT_DEADLINES, day: '2027-01-20', quarters };
  const rolled = rollUp({ ...given, countedAs: 'submitted' });
  const settings = AllianceSettings.parse({});
  const closedQuarters = rolled.quarters.map((one) => closedQuarterOf(one, settings, new Date('2027-01-20T10:00:00Z')));
  return { rollUp: rolled, settings, directory, talks, closedQuarters };
}

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

export async function exporting(target: Target): Promise<void> {
  await besideOthers(target);
  for (const file of EXPORT_FILES) {
    const took: number[] = [];
    const make = async () => {
      const started = performance.now();
      const { length } = await allianceFile({ file, source: largeAlliance() });
      took.push(performance.now() - started);
      return length;
    };
    const bytes = await make();
    const before = heapMb();
    for (let n = 1; n < TIMES; n++) await make();
    const grown = heapMb() - before;
    const slowest = Math.max(...took);
    const size = `${Math.round(bytes / 1000)} KB`;
    target({
      what: `${file} of ${TRUSTS} Trusts × ${QUARTERS} quarters, the slowest (${size})`,
      found: `${slowest.toFixed(0)} ms, the first ${took[0]?.toFixed(0)} ms`,
      limit: `at most ${MOST_MS} ms`,
      isMet: slowest <= MOST_MS,
    });
    target({
      what: `${file}: what ${TIMES} leave on the heap`,
      found: `${grown.toFixed(1)} MB`,
      limit: `at most ${MOST_MB} MB`,
      isMet: grown <= MOST_MB,
    });
  }
}

/** As the bot makes them: on a thread, which loads what writes them for the first. */
async function besideOthers(target: Target): Promise<void> {
  const threads = openThreads((why) => {
    throw why;
  });
  const makeFile = allianceFileMaker(threads);
  const source = largeAlliance();
  const meter = openStallMeter();
  try {
    for (const file of EXPORT_FILES) {
      meter.longest();
      const started = performance.now();
      await makeFile(file, source);
      const took = performance.now() - started;
      const stall = meter.longest();
      target({
        what: `${file}: how long others wait for it`,
        found: `${stall.toFixed(0)} ms`,
        beside: `${took.toFixed(0)} ms that it takes`,
        limit: `at most ${MOST_STALL_MS} ms`,
        isMet: stall <= MOST_STALL_MS,
      });
    }
  } finally {
    await threads.close();
  }
}
