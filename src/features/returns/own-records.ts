// What our own records say about the figures of a return, at this moment.
import { factsAbout } from '../../records/fact.ts';
import type { Store } from '../../storage/port.ts';
import { COUNTINGS, ownFigureOf, quartersCounted } from './domain/counting.ts';
import { METRICS } from './domain/metrics.ts';
import type { OwnFigures } from './domain/own-figures.ts';
import type { ReturnAddress } from './repository.ts';

export async function ownFigures(store: Store, { trustId, quarter }: ReturnAddress): Promise<OwnFigures> {
  const figures = await Promise.all(
    METRICS.filter(({ id }) => COUNTINGS[id]).map(async ({ id, basis }) => {
      const found = quartersCounted(quarter, basis).map((one) => factsAbout(store, trustId, one, id));
      return [id, ownFigureOf(id, (await Promise.all(found)).flat())] as const;
    }),
  );
  return Object.fromEntries(figures);
}
