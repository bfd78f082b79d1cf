// NHS quarters by their names: `2026Q3` is October to December 2026, the third of the year that began in April 2026.
import { z } from 'zod';
import { addDays, cycleName, quarterOf } from '../dates.ts';

export const Quarter = z.string().regex(/^2\d{3}Q[1-4]$/);

const partsOf = (quarter: string): [cycle: number, n: number] => [
  Number(quarter.slice(0, 4)),
  Number(quarter.slice(5)),
];

/** Q4 lies in the calendar year after that in which its cycle began. */
export function firstDayOf(quarter: string): string {
  const [cycle, n] = partsOf(quarter);
  return n === 4 ? `${cycle + 1}-01-01` : `${cycle}-${String(n * 3 + 1).padStart(2, '0')}-01`;
}

export const quarterBefore = (quarter: string): string => quarterOf(addDays(firstDayOf(quarter), -1));

export function quarterAfter(quarter: string): string {
  const [cycle, n] = partsOf(quarter);
  return n === 4 ? `${cycle + 1}Q1` : `${cycle}Q${n + 1}`;
}

export const lastDayOf = (quarter: string): string => addDays(firstDayOf(quarterAfter(quarter)), -1);

const MONTHS = ['April to June', 'July to September', 'October to December', 'January to March'];

/** `Quarter 3 of 2026/27 (October to December 2026)` */
export function quarterName(quarter: string): string {
  const [cycle, n] = partsOf(quarter);
  return `Quarter ${n} of ${cycleName(cycle)} (${MONTHS[n - 1]} ${firstDayOf(quarter).slice(0, 4)})`;
}

/** `Q3 2026/27` */
export function shortQuarterName(quarter: string): string {
  const [cycle, n] = partsOf(quarter);
  return `Q${n} ${cycleName(cycle)}`;
}
