// Where somebody says they work: an organisation of the list, or one that is not listed, in their own words.
import { z } from 'zod';

/** In place of an organisation: what is kept of people who work somewhere that is not listed lies there. It has no colleagues and no posts. */
export const ELSEWHERE_ID = 'ELSEWHERE';

export const MOST_WORKPLACE = 80; // characters of its name, and of its place

/** As they wrote it. */
export const UnlistedWorkplace = z.object({
  name: z.string().max(MOST_WORKPLACE),
  place: z.string().max(MOST_WORKPLACE),
});
export type UnlistedWorkplace = z.infer<typeof UnlistedWorkplace>;

export const SECTORS = {
  care: 'Primary or community care',
  alliance: 'A Cancer Alliance',
  other: 'Somewhere else',
} as const;
export const Sector = z.enum(['care', 'alliance', 'other']);
export type Sector = z.infer<typeof Sector>;

/** Why it cannot be taken, by field. */
export function unlistedProblems({ name, place }: UnlistedWorkplace): Partial<UnlistedWorkplace> {
  const tooLong = (text: string) => `shorten this to ${MOST_WORKPLACE} characters; it has ${text.length}.`;
  return {
    ...(!name ? { name: 'write what it is called.' } : name.length > MOST_WORKPLACE && { name: tooLong(name) }),
    ...(!place ? { place: 'write the town or area.' } : place.length > MOST_WORKPLACE && { place: tooLong(place) }),
  };
}
