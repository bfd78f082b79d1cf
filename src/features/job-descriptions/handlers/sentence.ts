// The sentence without a file: to copy from a card, or to put into a message from the search beside it.
import { z } from 'zod';
import { LEVELS, levelName, readLevel, type LevelId } from '../../framework/domain.ts';
import { route, type AskingOfTrust, type Finding, type Reply, type Route } from '../../../bot/turn.ts';
import { AskedSentence, sentenceCard, statementCard } from '../cards/sentence.ts';
import { proposeLevel } from '../domain/level/level.ts';
import { statementFor } from '../domain/statement/wording.ts';
import { levelWarning } from '../domain/level/proposal.ts';
import type { TrustWordings } from '../trust-settings.ts';

interface Needs {
  settings: TrustWordings;
}

export const sentenceRoutes = (needs: Needs): Route[] => [
  route(
    'job-descriptions.ask-sentence',
    { right: 'copy the statement', words: /^(accend )?(statement|sentence)$/i, input: z.unknown() },
    async () => ({ card: sentenceCard({ level: '', role: '' }) }),
  ),
  route(
    'job-descriptions.sentence',
    { right: 'copy the statement', input: AskedSentence, leftOut: 'empty' },
    answer(needs),
  ),
];

const answer =
  (needs: Needs) =>
  async ({ level, role }: z.infer<typeof AskedSentence>, { trustId }: AskingOfTrust): Promise<Reply> => {
    if (level) return show(needs, level, role, [], trustId);
    if (!role) return { card: sentenceCard({ level, role, problem: 'choose a level, or say what the role is.' }) };
    const { level: proposed, reasons } = proposeLevel({ title: role });
    if (proposed) return show(needs, proposed, role, reasons, trustId);
    return { card: sentenceCard({ level, role, reasons, problem: 'choose the level: the role does not decide it.' }) };
  };

async function show(
  { settings }: Needs,
  level: LevelId,
  role: string,
  reasons: string[],
  trustId: string,
): Promise<Reply> {
  const { wording } = await settings.of(trustId);
  const warning = levelWarning(level);
  const warnings = warning ? [warning] : [];
  return { card: sentenceCard({ level, role, reasons, sentence: statementFor(level, wording), warnings }) };
}

/** The statement at the levels that somebody may mean by what they typed so far: all seven when that is nothing. */
export function findStatements(typed: string, wording: string): Finding[] {
  return levelsMeant(typed).map((level) => {
    const text = statementFor(level, wording);
    return { title: `${levelName(level)} level of practice`, text, card: statementCard(level, text) };
  });
}

function levelsMeant(typed: string): LevelId[] {
  const text = typed.trim().toLowerCase();
  const named = readLevel(text);
  if (named) return [named];
  const begun = LEVELS.filter(({ name, synonyms }) =>
    [name, ...synonyms].some((word) => word.toLowerCase().startsWith(text)),
  ).map(({ id }) => id);
  if (begun.length) return begun;
  const { level, candidates } = proposeLevel({ title: typed });
  return level ? [level] : candidates.length ? candidates : LEVELS.map(({ id }) => id);
}
