// What our own records say about the figures of a return, at this moment.
import { factsIn } from '../../records/fact.ts';
import type { Store } from '../../storage/port.ts';
import { COUNTINGS, ownFigureOf, countedQuarters } from './domain/counting.ts';
import { basisInForce, type ReturnDefinition } from './domain/definition.ts';
import { METRICS } from './domain/metrics.ts';
import type { OwnFigures } from './domain/own-figures.ts';
import type { ReturnAddress } from './repository.ts';

/** Asks once for each quarter, however many figures count what is in it. */
export async function ownFigures(
  store: Store,
  { trustId, quarter }: ReturnAddress,
  definition: ReturnDefinition,
): Promise<OwnFigures> {
  const counted = METRICS.filter(({ id }) => COUNTINGS[id]).map((metric) => ({
    id: metric.id,
    quarters: countedQuarters(quarter, basisInForce(definition, metric).value),
  }));
  const asked = [...new Set(counted.flatMap(({ quarters }) => quarters))];
  const found = new Map(
    await Promise.all(asked.map(async (one) => [one, await factsIn(store, trustId, one)] as const)),
  );
  const figures = counted.map(({ id, quarters }) => {
    const facts = quarters.flatMap((one) => found.get(one)?.get(id) ?? []);
    return [id, ownFigureOf(id, facts, definition.rolesAre.value)] as const;
  });
  return Object.fromEntries(figures);
}
