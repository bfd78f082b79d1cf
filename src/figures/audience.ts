// Who is looking at a figure. The number in a return is what the Trust and the Alliance's leads have agreed on; others see people only in numbers in which nobody can be found.

/** `exact`: as it is, Trusts by name. `guarded`: no small number of people, no Trust by name. */
export type Sight = 'exact' | 'guarded';

const SIGHTS = {
  'own group': 'exact', // the steering group of the Trust whose numbers they are
  'alliance leads': 'exact',
  'alliance board': 'guarded', // its channel, whoever is in it
  'report for others': 'guarded', // leaves the Alliance's leads, on paper
  'other Trusts': 'guarded',
} as const satisfies Record<string, Sight>;

export type AudienceName = keyof typeof SIGHTS;
export const AUDIENCE_NAMES = Object.keys(SIGHTS).filter((name): name is AudienceName => Object.hasOwn(SIGHTS, name));

export interface Audience {
  name: AudienceName;
  /** Numbers of people below it are not shown to whoever is guarded. */
  threshold: number;
}

/** NHS Digital's for figures below the national level: 1 to 7 are not shown, from 8 on to the nearest 5. */
export const DEFAULT_THRESHOLD = 8;
/** No Alliance can set it lower. */
export const LEAST_THRESHOLD = 5;

/** An error if somebody would see smaller numbers than anybody may. */
export function audienceOf(name: AudienceName, threshold: number = DEFAULT_THRESHOLD): Audience {
  if (!Number.isInteger(threshold) || threshold < LEAST_THRESHOLD)
    throw new Error(`Small numbers begin at ${LEAST_THRESHOLD} or above, not at ${threshold}.`);
  return { name, threshold };
}

export const isGuarded = ({ name }: Audience): boolean => SIGHTS[name] !== 'exact';
