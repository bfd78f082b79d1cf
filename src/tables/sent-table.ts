// Somebody sent a table: what its header says decides which feature takes it.
import { z } from 'zod';
import { allows, type Right } from '../bot/rights.ts';
import type { TableFile } from './table-row.ts';
import type { ReadTable } from './table-job.ts';
import { Refusal } from '../bot/refusal.ts';
import { route, type Route } from '../bot/turn.ts';

/** A feature that takes tables. */
export interface Taker {
  /** The route that takes the file, under its own right. */
  verb: string;
  right: Right;
  /** `a list of posts` */
  what: string;
  /** Who may, for those who may not: `your Trust’s ACCEND facilitator or an administrator`. */
  who: string;
  /** Its columns, for those who have none of them: `Title and Band`. */
  columns: string;
  /** How many of its columns a table has; 0: it is none of its own. */
  columnsIn(file: TableFile): number;
}

/** Tables of other programs too, so that it is said what to do with them. */
const TABLES = /\.(csv|xlsx|xls|xlsm|xlsb|ods|tsv|tab)$/i;

/** Where two know as many columns, the first of them takes it. Nothing is read for somebody who may send none. */
export const sentTableRoute = (takers: readonly Taker[], readTable: ReadTable): Route =>
  route(
    'tables.sent',
    { right: 'see what the bot can do', files: TABLES, input: z.unknown(), asksTrust: true },
    async (_nothing, { file, roles = [] }) => {
      if (!takers.some(({ right }) => allows(right, roles))) throw new Refusal(notForYou(takers));
      if (!file) throw new Refusal(`Send the table here as a .csv or .xlsx file: ${columnsOf(takers)}.`);
      const taker = takerOf(await readTable(file.name, await file.read()), takers);
      if (!taker) throw new Refusal(`This table has no header that I know. I take ${columnsOf(takers)}.`);
      if (!allows(taker.right, roles))
        throw new Refusal(`This looks like ${taker.what}, which ${taker.who} can import. Please send it to them.`);
      return { open: taker.verb };
    },
  );

function takerOf(table: TableFile, takers: readonly Taker[]): Taker | undefined {
  const known = takers
    .map((taker) => ({ taker, columns: taker.columnsIn(table) }))
    .filter(({ columns }) => columns > 0);
  return known.toSorted((a, b) => b.columns - a.columns)[0]?.taker;
}

const columnsOf = (takers: readonly Taker[]) =>
  takers.map(({ what, columns }) => `${what} with the columns ${columns}`).join(', or ');

const notForYou = (takers: readonly Taker[]) =>
  `I can take no table from you. ${takers.map(({ what, who }) => `To import ${what}, ask ${who}.`).join(' ')} A job description is sent as a Word file.`;
