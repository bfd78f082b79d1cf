import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import type { Card } from '../bot/turn.ts';
import { withMarks } from './filled.ts';

export const CARDS = join(import.meta.dirname, '../../cards');

/** Joins a template in /cards with the schema of what it shows. Read once, at start, so a broken template stops the bot before anyone meets it. */
export function card<View extends z.ZodObject>(name: string, view: View) {
  const template = new Template(JSON.parse(readFileSync(join(CARDS, `${name}.json`), 'utf8')));
  const draw = (data: z.input<View>): Card => withMarks(template.expand({ $root: view.parse(data) }) as Card, name);
  return Object.assign(draw, { cardName: name, view });
}
