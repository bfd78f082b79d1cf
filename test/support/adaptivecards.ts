// The parser that Teams' cards are made for. Its own typings lead into TypeScript sources that this project's settings refuse.
import { createRequire } from 'node:module';

interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { message: string };
}
interface Library {
  AdaptiveCard: new () => { parse(card: object, context: Context): void };
  SerializationContext: new (version: unknown) => Context;
  Versions: { v1_5: unknown };
}

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.filename)(
  'adaptivecards/dist/adaptivecards.min.js',
) as Library;

/** Everything the parser has to say against a card, both times: it refuses a good `lang` every second time (a regular expression that remembers). */
export function complaintsAbout(card: object): string[] {
  const again = complaintsOnce(card);
  return complaintsOnce(card).filter((complaint) => again.includes(complaint));
}

function complaintsOnce(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
}
