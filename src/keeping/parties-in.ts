// Who stands in a row, and as what: from the key of its kind, and from where the kind says they stand in the value.
import type { PersonKey } from '../bot/person-key.ts';
import type { StoredKind } from '../records/kind.ts';
import type { Row } from '../storage/port.ts';

/** `tenantId`: missing where the row does not say. */
export interface PartyOfRow {
  as: string;
  id: string;
  tenantId?: string;
}

export const isTheirs = ({ id, tenantId }: Omit<PartyOfRow, 'as'>, person: PersonKey): boolean =>
  id === person.id && (tenantId === undefined || tenantId === person.tenantId);

const PLACE = /^\{(@?)(.+)\}$/;

/** The places of a key by their names: `{id}` is one part, `{@subject}` two, the last one all that is left. */
export function placesIn(pattern: string, key: string): Map<string, string[]> {
  const [parts, places] = [key.split('|'), new Map<string, string[]>()];
  const pieces = pattern.split('|');
  for (const [n, piece] of pieces.entries()) {
    const [, person, name] = PLACE.exec(piece) ?? [];
    const taken = parts.splice(0, n === pieces.length - 1 ? Infinity : person ? 2 : 1);
    if (name !== undefined) places.set(`${person}${name}`, taken);
  }
  return places;
}

/** `tenant`: of what does not say it. */
export function partiesIn({ key: pattern, who = {} }: StoredKind, { key, value }: Row, tenant?: string): PartyOfRow[] {
  const places = placesIn(pattern, key);
  const inKey = [...places].flatMap(([name, [tenantId, id]]): PartyOfRow[] =>
    name.startsWith('@') && id !== undefined ? [{ as: name.slice(1), id, tenantId }] : [],
  );
  const inValue = Object.entries(who).flatMap(([as, path]) =>
    at(value, path === '.' ? [] : path.split('.'), tenant).map((one): PartyOfRow => ({ as, ...one })),
  );
  return [...inKey, ...inValue];
}

/** `tenantId`: of what is around it. A list stands for each in it. */
function at(value: unknown, path: readonly string[], tenantId: string | undefined): Omit<PartyOfRow, 'as'>[] {
  if (Array.isArray(value)) return value.flatMap((one) => at(one, path, tenantId));
  const [step, ...others] = path;
  if (typeof value === 'string') return step === undefined ? [{ id: value, tenantId }] : [];
  if (!isRecord(value)) return [];
  const around = typeof value['tenantId'] === 'string' ? value['tenantId'] : tenantId;
  return at(step === undefined ? value['id'] : step === '*' ? Object.values(value) : value[step], others, around);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
