import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { messageCard } from '../../../cards/message.ts';
import { button } from '../../../cards/buttons.ts';
import { levelName } from '../../framework/domain.ts';
import { ASK } from '../domain/doors.ts';
import { ChosenLevel, myLevelCard } from '../cards/ask.ts';
import type { Levels } from '../levels.ts';

const CHANGE = button('Change my level', 'courses.my-level');

/** The level somebody has confirmed: seen, changed and forgotten. */
export function levelRoutes({ levels }: { levels: Levels }): Route[] {
  return [
    route(
      'courses.my-level',
      { right: 'keep my own courses', words: /^(change )?my level( of practice)?$/i, input: z.unknown() },
      async (_, { trustId, person }) => ({ card: myLevelCard({ level: await levels.of(trustId, person) }) }),
    ),

    route(
      'courses.save-level',
      { right: 'keep my own courses', input: z.object({ level: ChosenLevel }) },
      async ({ level }, { trustId, person, at }) => {
        if (!level) return { card: myLevelCard({ problem: 'choose a level.' }) };
        await levels.confirm(trustId, person, level, at);
        const lines = [`I suggest courses for ${levelName(level).toLowerCase()} level from now on.`];
        return { card: messageCard({ heading: 'Saved', lines, actions: [ASK, CHANGE] }) };
      },
    ),

    route(
      'courses.forget-level',
      { right: 'keep my own courses', words: /^forget my level( of practice)?$/i, input: z.unknown() },
      async (_, { trustId, person }) => {
        await levels.forget(trustId, person);
        const lines = ['I no longer remember your level. I go by what you write.'];
        return { card: messageCard({ heading: 'Forgotten', lines, actions: [ASK, CHANGE] }) };
      },
    ),
  ];
}
