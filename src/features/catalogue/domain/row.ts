// One line of a table of courses, as it was understood.
import { z } from 'zod';
import { LevelId } from '../../framework/domain.ts';
import { accreditedIn, basisIn, levelsIn, topicsIn } from './cells.ts';
import { hostFrom } from './link.ts';

/** Left out: the table has no such column, and nothing changes. Empty: it says that there is nothing. */
export const CourseRow = z.object({
  line: z.number().int(),
  id: z.string().optional(),
  title: z.string(),
  provider: z.string(),
  audience: z.string().optional(),
  levels: z.array(LevelId).optional(),
  levelsBasis: z.string().optional(),
  mode: z.string().optional(),
  duration: z.string().optional(),
  url: z.string().optional(),
  accredited: z.enum(['yes', 'no', 'unknown']).optional(),
  accreditation: z.string().optional(),
  note: z.string().optional(),
  topics: z.array(z.string()).optional(),
  host: z.string().optional(),
});
export type CourseRow = z.infer<typeof CourseRow>;

type Cells = { [field in Exclude<keyof CourseRow, 'line'>]?: string };

const read = <T>(text: string | undefined, as: (text: string) => T): T | undefined =>
  text === undefined ? undefined : as(text);

/** Of a line without problems. */
export const rowOf = (line: number, cells: Cells): CourseRow =>
  CourseRow.parse({
    ...cells,
    line,
    id: cells.id?.toLowerCase() || undefined,
    levels: read(cells.levels, levelsIn),
    levelsBasis: read(cells.levelsBasis, basisIn),
    accredited: read(cells.accredited, accreditedIn),
    topics: read(cells.topics, topicsIn),
    host: read(cells.host, hostFrom),
  });
