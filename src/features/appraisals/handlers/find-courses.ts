// More courses on the step about them, or those that somebody searches for: what was typed is kept by the same press.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { FormInput } from '../cards/start.ts';
import { keep } from './keep.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep } from './show.ts';
import { sameAgain } from './steps.ts';

const MOST_SEARCHED = 100; // characters
const Search = z.object({ find: z.string().catch(''), more: z.boolean().catch(false) });

export const findCoursesRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.find-courses',
    { right: 'write the appraisal', input: FormInput, leftOut: 'kept' },
    findCourses(needs),
  ),
];

const findCourses =
  (needs: AppraisalNeeds) =>
  async (sent: z.infer<typeof FormInput>, asking: Asking): Promise<Reply> => {
    const kept = await keep(needs, sent, asking, (step) => step === 'education');
    const again = await sameAgain(needs, kept, asking);
    if (again) return again;
    const { find, more: isMore } = Search.parse(sent);
    const words = find.trim().slice(0, MOST_SEARCHED);
    const found = words ? await needs.findCourses(words, kept.file.record.level, asking.at) : [];
    return showAppraisalStep(needs, kept, asking, { search: { words, found, isMore } });
  };
