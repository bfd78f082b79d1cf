// The second paragraph a Trust may add: what education usually goes with a level. An indication, never a rule.
import type { LevelId } from '../../../framework/domain.ts';
import type { Outline, TextRange } from '../../../../word/outline.ts';
import { GAP, loosePattern } from './loose.ts';
import { levelMeant } from './statement.ts';
import { levelInSentence } from './wording.ts';

// `indicativeEducation` of the framework's levels, as part of a sentence.
const EXPECTED: Record<LevelId, string> = {
  supportive: 'RQF level 2 to 3',
  assistive: 'level 5 (RQF or FHEQ), for example a foundation degree or a level 5 apprenticeship',
  'pre-registration': 'working towards level 6, or level 5 for trainee nursing associates',
  registered: 'FHEQ level 6',
  enhanced: 'FHEQ level 6 to 7, for example a PGCert or PGDip; a full MSc is not expected',
  advanced: 'FHEQ level 7, a master’s award or the equivalent across the four pillars of practice',
  consultant: 'learning equivalent to doctoral level (FHEQ level 8), as described for consultant radiographers',
};
const OPENING = 'Education and training usually expected at';
const RESERVE = '(indicative, to be confirmed with HR)';

export const educationFor = (level: LevelId): string =>
  `${OPENING} ${levelInSentence(level)} level of practice: ${EXPECTED[level]} ${RESERVE}.`;

export interface FoundEducation {
  paragraph: number;
  level?: LevelId;
  /** The whole sentence. */
  stretch: TextRange;
  /** It still says that it is only an indication: nobody has made it their own since. */
  isOurs: boolean;
}

const PATTERN = new RegExp(
  `${loosePattern(OPENING)}${GAP}(?<level>[^.;:!?]{1,60}?)${GAP}${loosePattern('level of practice:')}(?<rest>[^\\n]{0,400}?${loosePattern(RESERVE)}\\.?)?`,
  'dgiu',
);

export function findEducation(outline: Outline): FoundEducation[] {
  return outline.paragraphs.flatMap(({ index, text }) =>
    [...text.matchAll(PATTERN)].map((match) => {
      const [from, to] = match.indices?.[0] ?? [0, 0];
      const { level: words = '', rest } = match.groups ?? {};
      const level = levelMeant(words);
      return {
        paragraph: index,
        level,
        stretch: { paragraph: index, from, to },
        isOurs: rest !== undefined,
      };
    }),
  );
}
