import type { Enquiry } from './enquiry.ts';

const UNSURE = 0.6; // of a level that is known, where the topic is not

/** From 0 to 1. A level said in so many words is surer than one of a role, and a topic makes up for what is open. */
export function confidenceOf({
  level,
  levelBasis,
  topics,
  intent,
  role,
  unheardOf: unknown,
}: Omit<Enquiry, 'confidence'>): number {
  if (intent === 'something else') return 0.2;
  if (intent !== 'find course' && intent !== 'first step' && intent !== 'career route') return 0.9;
  const ofLevel = level
    ? { said: 0.95, role: 0.85, remembered: 0.8, chosen: 0.95 }[levelBasis ?? 'role']
    : role
      ? 0.5
      : 0.3;
  if (unknown) return Math.min(UNSURE, ofLevel);
  return topics.length > 0 ? Math.max(0.7, ofLevel) : ofLevel;
}
