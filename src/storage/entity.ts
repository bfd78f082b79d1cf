// A row as Table Storage holds it: its text in several properties.
import type { TableEntity } from '@azure/data-tables';
import type { WrittenRow } from './transaction.ts';

/** `mark` names the writing, so that it is known again when its answer was lost. */
export function toEntity(
  partitionKey: string,
  { rowKey, pieces }: WrittenRow,
  mark: string,
): TableEntity<Record<string, string>> {
  return { partitionKey, rowKey, mark, ...Object.fromEntries(pieces.map((piece, i) => [`json${i}`, piece])) };
}

export function fromEntity(entity: Record<string, unknown>): unknown {
  let text = '';
  for (let i = 0; typeof entity[`json${i}`] === 'string'; i++) text += entity[`json${i}`] as string;
  return JSON.parse(text);
}
