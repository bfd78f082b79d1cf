import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { withFieldMarks } from './field-marks.ts';
import { withMarks } from './filled.ts';

export const CARDS = join(import.meta.dirname, '../../cards');

/** Draws one template with data that its schema takes. */
export interface DrawCard {
  (data: unknown): Card;
  cardName: string;
  view: z.ZodObject;
}

const joined = new Map<string, DrawCard>();
/** All that were joined with their schemas so far, which is when the file that draws them is loaded. */
export const joinedCards = (): DrawCard[] => [...joined.values()];

/**
 * Joins a template in /cards with the schema of what it shows. Read at the start, so a file that is missing or broken, or
 * that two would draw, stops the bot before anyone meets it. Its expressions are understood when it is first drawn: those
 * of all together take half a second.
 */
export function card<View extends z.ZodObject>(name: string, view: View) {
  if (joined.has(name)) throw new Error(`The card ${name} is drawn in two places.`);
  const payload = JSON.parse(readFileSync(join(CARDS, `${name}.json`), 'utf8')) as object;
  let template: Template | undefined;
  const draw = (data: z.input<View>): Card => {
    template ??= new Template(payload);
    return withMarks(withFieldMarks(template.expand({ $root: view.parse(data) }) as Card), name);
  };
  const drawing = Object.assign(draw, { cardName: name, view });
  joined.set(name, drawing as DrawCard);
  return drawing;
}
