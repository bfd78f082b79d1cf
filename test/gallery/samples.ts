// Every card with each of its samples, drawn as the bot draws it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/bot/turn.ts';
import { CARDS, joinedCards } from '../../src/cards/card.ts';
import { filesUnder } from '../support/files.ts';

export interface DrawnSample {
  /** `appraisals/level quick`: the template, and which of its samples where it is not the usual one. */
  name: string;
  card: Card;
}

export async function drawnSamples(): Promise<DrawnSample[]> {
  await import('../../src/app.ts'); // joins every template with what draws it
  const draws = new Map(joinedCards().map((draw) => [draw.cardName, draw]));
  return filesUnder(CARDS, /\.sample\.json$/).flatMap((file) => {
    const [name = '', kind = ''] = file.replace(/\.?sample\.json$/, '').split('.');
    const draw = draws.get(name);
    const sample: unknown = JSON.parse(readFileSync(join(CARDS, file), 'utf8'));
    return draw ? [{ name: `${name} ${kind}`.trim(), card: draw(sample) }] : [];
  });
}
