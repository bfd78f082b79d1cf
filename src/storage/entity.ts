// A row is one JSON text; a text over 32K characters is cut into several properties, as Table Storage asks.
import type { TableEntity } from '@azure/data-tables';
import { encodeKey } from './keys.ts';

// A property holds 32K characters. Counted in whole ones (`u`), so that no emoji is cut in half: half of one is not stored.
const PIECES = /[^]{1,15000}/gu;
const MOST_CHUNKS = 32; // 960 KB in UTF-16 at most, under the 1 MiB of an entity

/** `mark` names the writing, so that it is known again when its answer was lost. */
export function toEntity(
  partition: string,
  key: string,
  value: unknown,
  mark = '',
): TableEntity<Record<string, string>> {
  const text = toText(value);
  const chunks = text.match(PIECES) ?? [];
  if (chunks.length > MOST_CHUNKS)
    throw new Error(`The row ${key.split('|')[0]} is too large to store: ${text.length} characters.`);
  const parts = chunks.map((chunk, i) => [`json${i}`, chunk]);
  return { partitionKey: encodeKey(partition), rowKey: encodeKey(key), mark, ...Object.fromEntries(parts) };
}

export function fromEntity(entity: Record<string, unknown>): unknown {
  let text = '';
  for (let i = 0; typeof entity[`json${i}`] === 'string'; i++) text += entity[`json${i}`] as string;
  return JSON.parse(text);
}

/**
 * U+2028 and U+2029 end a line for some that read a transaction, so they are escaped. Half a surrogate pair becomes the
 * replacement character: JSON could carry it, but not everything that reads it again.
 */
function toText(value: unknown): string {
  const text = JSON.stringify(value);
  const whole = text.includes('\\ud') ? JSON.stringify(value, wellFormed) : text;
  return whole.replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
