import { z } from 'zod';
import { Choice } from '../../../cards/buttons.ts';
import { linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { levelName, LevelId } from '../../framework/domain.ts';
import type { TrustWording } from '../domain/statement/settings.ts';
import { LONGEST_WORDING, STANDARD_WORDING } from '../domain/statement/wording.ts';
import { LEVEL_CHOICES, noProblems, type Problems } from './file-views.ts';

const Line = z.object({ text: z.string() });
const Texts = z.record(z.string(), z.string());

const sentence = card(
  'job-descriptions/sentence',
  z.object({
    note: z.string(),
    values: Texts,
    problems: Texts,
    levels: z.array(Choice),
    reasons: z.array(Line),
    sentence: z.string(),
    warnings: z.array(Line),
  }),
);
const statement = card('job-descriptions/statement', z.object({ level: z.string(), sentence: z.string() }));
const settings = card(
  'job-descriptions/settings',
  z.object({
    note: z.string(),
    standard: z.string(),
    values: Texts,
    problems: Texts,
    most: z.number(),
    version: z.number().int(),
  }),
);

const typed = (most: number) => z.string().trim().max(most).default('');
export const AskedSentence = z.object({ level: LevelId.or(z.literal('')).default(''), role: typed(120) });

interface SentenceView {
  level: string;
  role: string;
  note?: string;
  reasons?: string[];
  problem?: string;
  sentence?: string;
  warnings?: string[];
}

/** Which level, and the sentence once it is known. */
export const sentenceCard = ({ level, role, note = '', reasons = [], problem = '', ...view }: SentenceView): Card =>
  sentence({
    note,
    values: { level, role },
    problems: { level: problem },
    levels: LEVEL_CHOICES,
    reasons: linesIn(reasons),
    sentence: view.sentence ?? '',
    warnings: linesIn(view.warnings ?? []),
  });

/** What goes into a message somebody is writing to others: the sentence, and nothing about anybody. */
export const statementCard = (level: LevelId, words: string): Card =>
  statement({ level: levelName(level).toLowerCase(), sentence: words });

/** `version` is how often the settings had been saved when the card was drawn. */
export const WordingInput = z.object({
  version: z.number().int(),
  wording: typed(2000),
  keepsFiles: z.string().default('no'),
});

export const trustWordingCard = (
  { wording, keepsFiles, version }: Pick<TrustWording, 'wording' | 'keepsFiles' | 'version'>,
  { note = '', problems = {} }: { note?: string; problems?: Problems } = {},
): Card =>
  settings({
    note,
    version,
    standard: STANDARD_WORDING,
    values: { wording, keepsFiles: keepsFiles ? 'yes' : 'no' },
    problems: { ...noProblems('wording'), ...problems },
    most: LONGEST_WORDING,
  });
