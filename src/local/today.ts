// A demonstration that begins on another day: `npm start -- --today 2027-01-04`.
import { londonTime } from '../calendar/london.ts';
import type { Card } from '../bot/turn.ts';
import { isDay, longMoment } from '../dates.ts';

const FLAG = '--today';
const FIRST_CLOCK = '09:00'; // London, when the bot may write to people

/** The day that is asked for; an error for what is no day, and for a bot that is not on one's own machine. */
export function dayAskedFor(args: readonly string[], isLocal: boolean): string | undefined {
  const place = args.indexOf(FLAG);
  if (place < 0) return undefined;
  if (!isLocal) throw new Error(`${FLAG} is for trying it on this machine only: npm start -- ${FLAG} 2027-01-04`);
  const day = args[place + 1] ?? '';
  if (!isDay(day)) throw new Error(`Write the day behind ${FLAG} as 2027-01-04.`);
  return day;
}

/** A clock that shows the morning of that day now, and runs on from there. */
export function clockFrom(day: string | undefined, now: () => Date): () => Date {
  if (day === undefined) return now;
  const ahead = londonTime(day, FIRST_CLOCK).getTime() - now().getTime();
  return () => new Date(now().getTime() + ahead);
}

/** The card, which says that it is another day. */
export const withToday = (card: Card, at: Date): Card => ({
  ...card,
  body: [
    ...((card.body as unknown[] | undefined) ?? []),
    {
      type: 'TextBlock',
      text: `Demonstration: here it is ${longMoment(at.toISOString())}.`,
      wrap: true,
      isSubtle: true,
      size: 'Small',
      separator: true,
    },
  ],
});
