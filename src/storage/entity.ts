// A row is one JSON text; a text over 32K characters is cut into several properties, as Table Storage asks.
import type { TableEntity } from '@azure/data-tables';

// A property holds 32K characters. Counted in whole ones (`u`), so that no emoji is cut in half: half of one is not stored.
const PIECES = /[^]{1,15000}/gu;
const MOST_CHUNKS = 32; // 960 KB in UTF-16 at most, under the 1 MiB of an entity

export function toEntity(partition: string, key: string, value: unknown): TableEntity<Record<string, string>> {
  const text = JSON.stringify(value);
  const chunks = text.match(PIECES) ?? [];
  if (chunks.length > MOST_CHUNKS)
    throw new Error(`The row ${key.split('|')[0]} is too large to store: ${text.length} characters.`);
  const parts = chunks.map((chunk, i) => [`json${i}`, chunk]);
  return { partitionKey: encodeKey(partition), rowKey: encodeKey(key), ...Object.fromEntries(parts) };
}

export function fromEntity(entity: Record<string, unknown>): unknown {
  let text = '';
  for (let i = 0; typeof entity[`json${i}`] === 'string'; i++) text += entity[`json${i}`] as string;
  return JSON.parse(text);
}

// Keys may not hold / \ # ? or control characters, and % is troublesome: such characters are written as =XX.
const UNSAFE = /[/\\#?%=\u0000-\u001f\u007f-\u009f]/g;
export const encodeKey = (key: string): string =>
  key.replace(UNSAFE, (c) => `=${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
export const decodeKey = (key: string): string =>
  key.replace(/=([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
