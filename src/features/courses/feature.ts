// Staff ask in their own words which course fits them.
import { COURSE_DOORS } from './domain/doors.ts';
import type { OtherRoute } from '../../bot/turn.ts';
import type { Command, Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { askCommand } from './command.ts';
import { coursesAbout, suggestedCourses } from './domain/answering/suggest.ts';
import type { LevelId } from '../framework/domain.ts';
import { askRoutes } from './handlers/ask.ts';
import { levelRoutes } from './handlers/level.ts';
import type { AskNeeds } from './handlers/needs.ts';
import { confirmedLevels, levelKinds } from './levels.ts';
import { makeReady } from './ready.ts';
import { recentAnswers } from './recent.ts';

interface Given extends Omit<AskNeeds, 'levels' | 'hasFacilitator' | 'recent'> {
  store: Store;
  facilitators: { hasFacilitator(trustId: string): Promise<boolean> };
}

export function openCourses({ store, facilitators, ...given }: Given) {
  const needs = {
    ...given,
    levels: confirmedLevels(store),
    recent: recentAnswers(),
    hasFacilitator: facilitators.hasFacilitator,
  };
  const asking: Command['run'] = (args, { say }) => askCommand(args, say);
  const feature: Feature = {
    name: 'courses',
    kinds: levelKinds,
    routes: [...askRoutes(needs), ...levelRoutes(needs)],
    meant: [
      { intent: 'own level', verbFor: () => 'courses.my-level' },
      {
        intent: 'ePortfolio',
        verbFor: () => 'courses.eportfolio',
        everyday: {
          title: 'ePortfolio',
          asks: [
            'eportfolio*',
            'portfolio*',
            'e folio',
            'evidence',
            'upload certificate*',
            'keep certificate*',
            'reflections',
          ],
        },
      },
    ],
    // So that the first question after a start, or after a change of the catalogue, hardly waits longer than the second.
    jobs: [{ name: 'make the index', every: 'sweep', run: (at) => makeReady(needs, at) }],
    commands: { ask: { right: 'ask about courses', run: asking } },
    help: {
      doors: [
        {
          title: 'Ask about courses',
          line: 'Which one fits, in your own words',
          verb: 'courses.start',
          places: { manager: 4, staff: 1 },
        },
      ],
      words: [
        { type: 'courses', does: 'ask which course fits you; or just write your question' },
        { type: 'my level', does: 'the level I suggest courses for' },
        { type: 'ePortfolio', does: 'what it is' },
      ],
    },
  };
  /** For other features: what fits words that are no question. */
  const suggest = async (texts: readonly string[], level: LevelId, at: Date): Promise<readonly string[]> =>
    suggestedCourses(texts, level, await needs.catalogue.lately(at));
  const find = async (words: string, level: LevelId, at: Date): Promise<readonly string[]> =>
    coursesAbout(words, level, await needs.catalogue.lately(at));
  const askAbout = (text: string): OtherRoute => ({ open: COURSE_DOORS.ask, input: { text } });
  return { feature, recent: needs.recent, suggest, find, askAbout };
}
