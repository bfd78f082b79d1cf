import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import type { OtherRoute } from '../../../bot/turn.ts';
import type { Trust } from '../domain.ts';

const Choice = z.object({ title: z.string(), value: z.string() });

/** What the buttons for those who work for no Trust send. */
const Asked = z.record(z.string(), z.unknown());
const welcome = card(
  'people/welcome',
  z.object({
    heading: z.string(),
    purpose: z.string(),
    privacy: z.string(),
    question: z.string(),
    problem: z.string(),
    chosen: z.string(),
    trusts: z.array(Choice),
    data: z.record(z.string(), z.unknown()),
    care: Asked,
    alliance: Asked,
    other: Asked,
  }),
);

/** Opened once: what it opens carries nothing on. */
export const NextThing = z
  .object({ open: z.string(), input: z.unknown() })
  .refine(({ input }) => !(typeof input === 'object' && input !== null && 'next' in input), 'it carries too much')
  .optional();

/** What the Trust question sends back. */
export const ChosenTrust = z.object({
  trust: z.string().trim().default(''),
  next: NextThing,
  /** They have read that their roles end where they have worked. */
  leaves: z.boolean().optional(),
});

interface Welcome {
  chosen?: string;
  problem?: string;
  /** What they were about to do: done as soon as they have chosen. */
  next?: OtherRoute;
}

const PURPOSE =
  'I help you hold an ACCEND appraisal, induction or job planning discussion step by step, and I say which course fits your level of practice.';
const PRIVACY =
  'Only the two people in a discussion can see what is written in it; your Trust later sees numbers, never your words.';

export const personWelcomeCard = (trusts: readonly Trust[], { chosen = '', problem = '', next }: Welcome = {}) =>
  welcome({
    heading: chosen ? 'Your Trust' : 'Welcome to the ACCEND Assistant',
    purpose: PURPOSE,
    privacy: PRIVACY,
    question: 'Which Trust do you work for?',
    problem,
    chosen,
    data: next ? { next } : {},
    care: { sector: 'care', ...(next && { next }) },
    alliance: { sector: 'alliance', ...(next && { next }) },
    other: { sector: 'other', ...(next && { next }) },
    trusts: trusts.map(({ id, name }) => ({ title: name, value: id })),
  });
