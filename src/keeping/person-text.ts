// What there is of somebody, as text: counted, as JSON, and to be read.
import type { PersonKey } from '../bot/person-key.ts';
import { longMoment } from '../dates.ts';
import type { LabelledValue, RecordDocument } from '../word/record.ts';
import { amountOf } from './partitions.ts';
import { isRecord } from './parties-in.ts';
import type { PersonRow } from './survey.ts';

/** How many rows of each kind there are, by what is said of them. Names nobody. */
export function summaryLines(found: readonly PersonRow[], said: (one: PersonRow) => string): string[] {
  const groups = Map.groupBy(found, (one) => `${one.kind} (${said(one)})`);
  const lines = [...groups].map(([what, rows]) => `  ${what}: ${amountOf(rows.length, 'row')}`);
  return [
    `There is something of this person in ${amountOf(found.length, 'row')}:`,
    ...lines.toSorted((a, b) => a.localeCompare(b)),
  ];
}

export const fileText = (person: PersonKey, found: readonly PersonRow[], at: Date): string =>
  `${JSON.stringify(
    {
      person,
      at: at.toISOString(),
      rows: found.map(({ partition, kind, as, row }) => ({ partition, kind, as, ...row })),
    },
    null,
    2,
  )}\n`;

const PARTS: [heading: string, isIn: (one: PersonRow) => boolean][] = [
  ['In the trail of who did what', ({ kind }) => kind.endsWith(': trail')],
  ['As the person it is about', ({ as }) => as.includes('subject')],
  ['As line manager', ({ as }) => as.includes('manager')],
  ['As partner', ({ as }) => as.includes('partner')],
  ['As whoever wrote, sent or did it', ({ as }) => as.includes('author')],
  ['As whoever is written to', ({ as }) => as.includes('addressee')],
  ['Where they are spoken of', () => true],
];
const MOST_LINES = 60; // of one row; all of it is in the other file

export function personDocument(found: readonly PersonRow[], at: Date): RecordDocument {
  const parts = Map.groupBy(found, (one) => PARTS.find(([, isIn]) => isIn(one))?.[0] ?? '');
  const sections = PARTS.flatMap(([heading]) => {
    const rows = parts.get(heading) ?? [];
    if (!rows.length) return [];
    return [
      { heading, intro: `${amountOf(rows.length, 'row')}.` },
      ...rows.map((one) => ({ heading: `${one.kind}, in ${one.partition}`, facts: factsOf(one) })),
    ];
  });
  return {
    title: 'What the ACCEND Assistant keeps of one person',
    subtitle: `Read on ${longMoment(at.toISOString())}`,
    facts: [['Rows', String(found.length)]],
    sections,
    closing: ['The file person.json beside this one holds the same, complete.'],
  };
}

function factsOf({ row }: PersonRow): LabelledValue[] {
  const facts = leaves(row.value, []);
  const more = facts.length - MOST_LINES;
  return more > 0 ? [...facts.slice(0, MOST_LINES), ['And', `${amountOf(more, 'line')} more, in person.json`]] : facts;
}

function leaves(value: unknown, path: readonly string[]): LabelledValue[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => leaves(one, [...path, String(n + 1)]));
  if (isRecord(value)) return Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, spaced(name)]));
  return [[path.join(', ') || 'value', typeof value === 'string' ? value : JSON.stringify(value ?? '')]];
}

/** `protectedTime` → `protected time` */
const spaced = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
