// What the notes mean for the quarterly return: one fact for each person, course and metric, so that nothing is counted twice.
import { z } from 'zod';
import { isDay, quarterOf } from '../../../dates.ts';
import type { CourseNote } from './note.ts';

export const Metric = z.enum(['coursesRegistered', 'coursesCompleted']);
export type Metric = z.infer<typeof Metric>;

export const NoteFact = z.object({
  schemaVersion: z.literal(1).default(1),
  /** `null`: the catalogue did not say when it was noted. */
  accredited: z.boolean().nullable(),
  on: z.string().refine(isDay),
});
export type NoteFact = z.infer<typeof NoteFact>;

export interface PlacedFact {
  quarter: string;
  metric: Metric;
  fact: NoteFact;
}

/** The facts that stand for a note, each in the quarter of its day: always these, and no others. */
export const factsOf = ({ registered, completed }: CourseNote): PlacedFact[] => [
  ...(registered ? [placed('coursesRegistered', registered)] : []),
  ...(completed ? [placed('coursesCompleted', completed)] : []),
];

const placed = (metric: Metric, { on, accredited }: NonNullable<CourseNote['registered']>): PlacedFact => ({
  quarter: quarterOf(on),
  metric,
  fact: { schemaVersion: 1, accredited: accredited ?? null, on },
});

/** People, each counted once in each line, however many courses. */
export interface CourseCounts {
  /** Item 7: with at least one accredited course they registered on in the quarter. */
  registeredOnAccredited: number;
  /** Not among those, but with at least one course of which nobody knew whether it is accredited. */
  registeredNotKnown: number;
  /** Item 8: with at least one course they completed in the quarter, accredited or not, registered on here or not. */
  completed: number;
  /** Of these: with at least one that is accredited; and the others with one of which nobody knew. */
  completedAccredited: number;
  completedNotKnown: number;
}

/**
 * `person`: tenant and id together. Counts what happened in one quarter (flow, not stock): somebody who registered in an earlier quarter and is still
 * on the course is not counted again. How NHS England counts is not published anywhere we found,
 * so what cannot be decided is given apart.
 */
export function countFacts(facts: readonly { metric: Metric; person: string; fact: NoteFact }[]): CourseCounts {
  const people = (metric: Metric, accredited?: boolean | null) =>
    new Set(
      facts
        .filter((one) => one.metric === metric && (accredited === undefined || one.fact.accredited === accredited))
        .map(({ person }) => person),
    );
  const apart = (metric: Metric) => {
    const accredited = people(metric, true);
    return [...people(metric, null)].filter((person) => !accredited.has(person)).length;
  };
  return {
    registeredOnAccredited: people('coursesRegistered', true).size,
    registeredNotKnown: apart('coursesRegistered'),
    completed: people('coursesCompleted').size,
    completedAccredited: people('coursesCompleted', true).size,
    completedNotKnown: apart('coursesCompleted'),
  };
}
