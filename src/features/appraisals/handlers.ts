import type { Route } from '../../bot/turn.ts';
import { addWordsRoutes } from './handlers/add-words.ts';
import { agreementRoutes } from './handlers/agreement.ts';
import { askedRoutes } from './handlers/asked.ts';
import { askToFreeRoutes } from './handlers/asked-to-free.ts';
import { closingRoutes } from './handlers/closing.ts';
import { endingRoutes } from './handlers/ending.ts';
import { findCoursesRoutes } from './handlers/find-courses.ts';
import { handOverRoutes } from './handlers/hand-over.ts';
import { listRoutes } from './handlers/lists.ts';
import { mineRoutes } from './handlers/mine.ts';
import type { AppraisalNeeds } from './handlers/needs.ts';
import { openDiscussionRoutes } from './handlers/open-discussions.ts';
import { preparationRoutes } from './handlers/preparation.ts';
import { recordRoutes } from './handlers/record.ts';
import { sharingRoutes } from './handlers/sharing.ts';
import { startRoutes } from './handlers/start.ts';
import { stepBackRoutes } from './handlers/step-back.ts';
import { stepRoutes } from './handlers/steps.ts';
import { keepsakeRoutes } from './handlers/keepsakes.ts';
import { teamRoutes } from './handlers/team.ts';
import { personWordsRoutes } from './handlers/words.ts';

/** Everything people can do with appraisals, in the order in which they meet it. */
export const appraisalRoutes = (needs: AppraisalNeeds): Route[] =>
  [
    startRoutes,
    askToFreeRoutes,
    stepRoutes,
    findCoursesRoutes,
    stepBackRoutes,
    addWordsRoutes,
    preparationRoutes,
    personWordsRoutes,
    sharingRoutes,
    agreementRoutes,
    endingRoutes,
    closingRoutes,
    recordRoutes,
    keepsakeRoutes,
    mineRoutes,
    listRoutes,
    teamRoutes,
    askedRoutes,
    openDiscussionRoutes,
    handOverRoutes,
  ].flatMap((routes) => routes(needs));
