import { z } from 'zod';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { messageCard } from '../../../cards/message.ts';
import { button } from '../../../cards/buttons.ts';
import { levelName } from '../../framework/domain.ts';
import { ASK } from '../domain/doors.ts';
import { ChosenLevel, myLevelCard } from '../cards/ask.ts';
import type { Levels } from '../levels.ts';

const CHANGE = button('Change my level', 'courses.my-level');

const right = 'keep my own courses';
const LevelInput = z.object({ level: ChosenLevel });

interface Needs {
  levels: Levels;
}

/** The level somebody has confirmed: seen, changed and forgotten. */
export const levelRoutes = (needs: Needs): Route[] => [
  route(
    'courses.my-level',
    { right, words: /^(change )?my level( of practice)?$/i, input: z.unknown() },
    showLevel(needs),
  ),
  route('courses.save-level', { right, input: LevelInput }, saveLevel(needs)),
  route(
    'courses.forget-level',
    { right, words: /^forget my level( of practice)?$/i, input: z.unknown() },
    forgetLevel(needs),
  ),
];

const showLevel =
  ({ levels }: Needs) =>
  async (_: unknown, { trustId, person }: AskingOfTrust): Promise<Reply> => ({
    card: myLevelCard({ level: await levels.of(trustId, person) }),
  });

const saveLevel =
  ({ levels }: Needs) =>
  async ({ level }: z.infer<typeof LevelInput>, { trustId, person, at }: AskingOfTrust): Promise<Reply> => {
    if (!level) return { card: myLevelCard({ problem: 'choose a level.' }) };
    await levels.confirm(trustId, person, level, at);
    const lines = [`I suggest courses for ${levelName(level).toLowerCase()} level from now on.`];
    return { card: messageCard({ heading: 'Saved', lines, actions: [ASK, CHANGE] }) };
  };

const forgetLevel =
  ({ levels }: Needs) =>
  async (_: unknown, { trustId, person }: AskingOfTrust): Promise<Reply> => {
    await levels.forget(trustId, person);
    const lines = ['I no longer remember your level. I go by what you write.'];
    return { card: messageCard({ heading: 'Forgotten', lines, actions: [ASK, CHANGE] }) };
  };
