// The deliveries of this process, so that no notice is under way twice: a second one would only take its room.
import type { Notice } from './notice.ts';

export function openDeliveries(deliver: (partition: string, notice: Notice) => Promise<void>) {
  const underWay = new Map<string, Promise<void>>();
  const keyOf = (partition: string, { id }: Notice) => JSON.stringify([partition, id]);
  const joined = (partition: string, notice: Notice): Promise<void> => {
    const key = keyOf(partition, notice);
    const delivery = underWay.get(key) ?? deliver(partition, notice).finally(() => underWay.delete(key));
    underWay.set(key, delivery);
    return delivery;
  };
  return {
    /** Waits for the one that is under way, if there is one. */
    joined,
    /** After the one that is under way: it may have begun when nobody could be reached. */
    anew: async (partition: string, notice: Notice): Promise<void> => {
      await Promise.allSettled([underWay.get(keyOf(partition, notice))]);
      await joined(partition, notice);
    },
  };
}
