// Which level of practice a post seems to be at. Words suggest, a band hints, a person decides.
import { levelName, LEVELS, readLevel, type LevelId } from '../../../framework/domain.ts';
import { bandsOf } from './bands.ts';
import { titleSays, type TitleReading } from './title-rules.ts';

export interface LevelProposal {
  /** Only where it is sure. */
  level?: LevelId;
  /** Short plain sentences, for people. */
  reasons: string[];
  isSure: boolean;
  /** The likeliest first. Empty: nothing suggests any. */
  candidates: LevelId[];
}
export interface PostWords {
  title?: string;
  band?: string;
  /** All of the document. */
  text?: string;
}

export function proposeLevel({ title, band, text = '' }: PostWords): LevelProposal {
  const said = title ? titleSays(title) : { levels: [], isSure: false, reasons: ['No title of a post was found.'] };
  const named = levelsNamedIn(text);
  const hinted = band ? hintedBy(band) : [];
  const words = weigh(said, named);
  const conflict = words.isSure && words.levels[0] ? bandConflict(words.levels[0], hinted, band) : undefined;
  const isSure = words.isSure && !conflict;
  const candidates = isSure ? words.levels.slice(0, 1) : ordered(words.levels, hinted, Boolean(conflict));
  return {
    ...(isSure && { level: candidates[0] }),
    isSure,
    candidates,
    reasons: [...words.reasons, ...(conflict ? [conflict] : bandReasons(band, hinted, isSure, candidates))],
  };
}

/** The title comes first; a level that the document names decides only what the title leaves open. */
function weigh(said: TitleReading, named: LevelId[]): TitleReading {
  const [level] = named;
  if (!level) return said;
  const names = named.map((one) => levelName(one).toLowerCase()).join(' and ');
  const reason = `The document itself speaks of ${names} level of practice.`;
  if (named.length > 1) return { ...said, reasons: [...said.reasons, reason] };
  if (said.isSure && said.levels[0] !== level)
    return {
      levels: [...said.levels, level],
      isSure: false,
      reasons: [...said.reasons, `${reason} That does not fit the title.`],
    };
  const isSure = said.isSure || !said.levels.length || said.levels.includes(level);
  return { levels: [level, ...said.levels], isSure, reasons: [...said.reasons, reason] };
}

const NAMES = LEVELS.map(({ name }) => name.replace('-', '[\\s\\p{Pd}]*'));
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...NAMES, 'registration'].join('|')})\\s+(?:level\\s+of\\s+practice|level\\s+practice|practice\\s+level)|level\\s+of\\s+practice\\s{0,5}[:\\p{Pd}]?\\s{0,5}(${NAMES.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** “Advanced practice” alone is said of colleagues and courses, too: only a named level of practice counts. */
function levelsNamedIn(text: string): LevelId[] {
  const found = [...text.matchAll(NAMED)].map(([, before, after]) =>
    readLevel((before ?? after ?? '').replace(/\p{Pd}/gu, '-')),
  );
  return [...new Set(found)].filter((level) => level !== undefined);
}

/** The levels at which this band is usual. No public source makes this a rule. */
const hintedBy = (band: string): LevelId[] =>
  LEVELS.filter(({ indicativeBands }) => bandsOf(band).some((one) => indicativeBands.includes(one))).map(
    ({ id }) => id,
  );

const listed = (levels: LevelId[]) => levels.map((level) => levelName(level).toLowerCase()).join(' and ');

function bandConflict(level: LevelId, hinted: LevelId[], band: string | undefined): string | undefined {
  const usual = LEVELS.find(({ id }) => id === level)?.indicativeBands ?? [];
  if (!usual.length || !hinted.length || hinted.includes(level)) return undefined;
  return `Band ${band} is more often seen at ${listed(hinted)} level, so this needs a decision.`;
}

function bandReasons(band: string | undefined, hinted: LevelId[], isSure: boolean, candidates: LevelId[]): string[] {
  if (hinted.length > 1) return [`Band ${band} is used at both ${listed(hinted)} level, so it does not decide.`];
  if (isSure || !hinted.length) return [];
  return candidates[0] === hinted[0]
    ? [`Band ${band} is often seen at ${listed(hinted)} level; that is only a hint.`]
    : [`Band ${band} is only a hint, and does not decide.`];
}

/** A band puts what the words leave open into an order; where the words leave everything open, it is all there is. */
function ordered(levels: LevelId[], hinted: LevelId[], isConflict: boolean): LevelId[] {
  if (!levels.length) return hinted;
  if (isConflict) return [...new Set([...levels, ...hinted])];
  return [...levels.filter((level) => hinted.includes(level)), ...levels.filter((level) => !hinted.includes(level))];
}
