import type { Route } from '../../bot/turn.ts';
import type { FileNeeds } from './handlers/file-needs.ts';
import { fileRoutes } from './handlers/file.ts';
import type { PostNeeds } from './handlers/needs.ts';
import { postRoutes } from './handlers/posts.ts';
import { putRoutes } from './handlers/put.ts';
import { sentenceRoutes } from './handlers/sentence.ts';
import { settingsRoutes } from './handlers/settings.ts';

/** Everything people can do with job descriptions. */
export const jobDescriptionRoutes = (needs: PostNeeds & FileNeeds): Route[] => [
  ...postRoutes(needs),
  ...fileRoutes(needs),
  ...putRoutes(needs),
  ...sentenceRoutes(needs),
  ...settingsRoutes(needs),
];
