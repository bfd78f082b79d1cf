// How much anybody may have of the bot, so that there is something left for everybody else.
import { usedLately } from '../running/lately.ts';

const REMEMBERED = 20_000;

export interface TurnRate {
  /** At once, after a pause. */
  most: number;
  perSecond: number;
}

/** Seconds to wait before one more is let in; 0 where it is let in now. */
export type Allow = (whose: string) => number;

/** A bucket for each name: it runs empty with each use and fills up again with time. */
export function openPace({ most, perSecond }: TurnRate, now: () => number = () => performance.now()): Allow {
  const buckets = usedLately<{ left: number; at: number }>(REMEMBERED);
  return (whose) => {
    const at = now();
    const bucket = buckets.get(whose) ?? { left: most, at };
    const left = Math.min(most, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    buckets.set(whose, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  };
}

/** Gives how to leave the place again; undefined where all are taken. */
export type TakePlace = () => (() => void) | undefined;

export function openPlaces(most: number): TakePlace {
  let taken = 0;
  return () => {
    if (taken >= most) return undefined;
    taken++;
    return () => {
      taken--;
    };
  };
}
