// Somebody sent a table: what its header says decides which feature takes it.
import { z } from 'zod';
import { allows, type Right } from '../bot/rights.ts';
import type { TableFile } from './table-row.ts';
import type { ReadTable } from './table-job.ts';
import { Refusal } from '../bot/refusal.ts';
import { route, type Route } from '../bot/turn.ts';

/** A table that is known and not taken in a chat. */
export interface TableElsewhere {
  /** Whose it is, and what to do with it, in sentences. */
  elsewhere: string;
  columnsIn(file: TableFile): number;
}

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

/** A table that some feature knows by its header. */
export type KnownTable = Taker | TableElsewhere;

/** Where two know as many columns, the first of them takes it. Nothing is read for somebody who may send none. */
export function sentTableRoute(known: readonly KnownTable[], readTable: ReadTable): Route {
  const takers = known.filter((one) => 'verb' in one);
  return route(
    'tables.sent',
    { right: 'see what the bot can do', files: TABLES, input: z.unknown(), asksTrust: true },
    async (_nothing, { file, roles = [] }) => {
      if (!takers.some(({ right }) => allows(right, roles))) throw new Refusal(notForYou(takers));
      if (!file) throw new Refusal(`Send the table here as a .csv or .xlsx file: ${columnsOf(takers)}.`);
      const owner = ownerOf(await readTable(file.name, await file.read()), known);
      if (!owner) throw new Refusal(`This table has no header that I know. I take ${columnsOf(takers)}.`);
      if ('elsewhere' in owner) throw new Refusal(owner.elsewhere);
      if (!allows(owner.right, roles))
        throw new Refusal(`This looks like ${owner.what}, which ${owner.who} can import. Please send it to them.`);
      return { open: owner.verb };
    },
  );
}

function ownerOf<Owner extends Pick<Taker, 'columnsIn'>>(table: TableFile, known: readonly Owner[]): Owner | undefined {
  const owners = known
    .map((owner) => ({ owner, columns: owner.columnsIn(table) }))
    .filter(({ columns }) => columns > 0);
  return owners.toSorted((a, b) => b.columns - a.columns)[0]?.owner;
}

const columnsOf = (takers: readonly Taker[]) =>
  takers.map(({ what, columns }) => `${what} with the columns ${columns}`).join(', or ');

const notForYou = (takers: readonly Taker[]) =>
  `I can take no table from you. ${takers.map(({ what, who }) => `To import ${what}, ask ${who}.`).join(' ')} A job description is sent as a Word file.`;
