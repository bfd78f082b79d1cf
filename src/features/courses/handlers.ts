import type { Route } from '../../turn.ts';
import { askRoutes } from './handlers/ask.ts';
import type { CatalogueNeeds } from './handlers/catalogue-needs.ts';
import { catalogueRoutes } from './handlers/catalogue.ts';
import { levelRoutes } from './handlers/level.ts';
import type { AskNeeds } from './handlers/needs.ts';
import { noteRoutes, type NoteNeeds } from './handlers/notes.ts';
import type { QuestionNeeds } from './handlers/questions-needs.ts';
import { questionRoutes } from './handlers/questions.ts';
import { wordRoutes, type WordNeeds } from './handlers/words.ts';

/** Everything people can do about courses. */
export const courseRoutes = (needs: AskNeeds & CatalogueNeeds & WordNeeds & NoteNeeds & QuestionNeeds): Route[] => [
  ...askRoutes(needs),
  ...levelRoutes(needs),
  ...catalogueRoutes(needs),
  ...noteRoutes(needs),
  ...questionRoutes(needs),
  ...wordRoutes(needs),
];
