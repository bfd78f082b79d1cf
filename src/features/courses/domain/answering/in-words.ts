// Levels and lists as they stand in a sentence.
import { levelName, type LevelId } from '../../../framework/domain.ts';

export const listText = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

const MANY = 4;

/** `advanced and consultant level`, `every level`. */
export const levelsPhrase = (levels: readonly string[]): string =>
  levels.length > MANY
    ? 'every level'
    : `${listText(
        levels.map((level) =>
          levelName(level as LevelId)
            .toLowerCase()
            .replace('-', '\u2011'),
        ),
      )} level`;
