// What the buttons of a return send.
import { z } from 'zod';
import { Cursor } from '../../bot/cursor.ts';
import { Quarter } from '../../calendar/quarters.ts';
import { RETURN_FIELDS, textIn, type ReturnTexts } from './domain/fields.ts';

/** Far more than any field takes, so that the reason can be given. */
const LONGEST_TYPED = 2000;
const typed = z
  .string()
  .default('')
  .transform((text) => text.slice(0, LONGEST_TYPED));
const Texts = z.record(z.string(), typed).default({});
const Step = z.enum(['first', 'second']);
/** Where somebody goes from a form. */
const Place = z.enum(['first', 'second', 'check', 'overview']);
export type Place = z.infer<typeof Place>;

export const WantedReturn = z.object({ quarter: Quarter.optional(), trust: z.string().max(10).optional() });
export type WantedReturn = z.infer<typeof WantedReturn>;
export const QuarterInput = z.object({ quarter: Quarter });
export const WantedStep = QuarterInput.extend({ step: Step });
export type WantedStep = z.infer<typeof WantedStep>;
export const SignedReturn = QuarterInput.extend({ n: z.number().int() });
export type SignedReturn = z.infer<typeof SignedReturn>;
export const WantedHistory = QuarterInput.extend({ after: Cursor.optional() });
export type WantedHistory = z.infer<typeof WantedHistory>;

const chosen = z.string().trim().max(300).default('');
/** `isAsked`: the card asked which Trust. */
export const WantedException = z.object({
  quarter: Quarter.optional(),
  trust: z.string().max(10).optional(),
  chosen,
  isAsked: z.boolean().optional(),
});
export type WantedException = z.infer<typeof WantedException>;
export const GivenException = z.object({ trust: z.string().max(10), quarter: chosen, person: chosen, until: chosen });
export type GivenException = z.infer<typeof GivenException>;

/** `draft` and `prefilled`: what the card showed. Its fields lie beside them. */
const Form = QuarterInput.extend({ step: Step.optional(), draft: Texts, prefilled: Texts }).catchall(z.unknown());
export const SavedFields = Form.extend({ go: Place });
export type SavedFields = z.infer<typeof SavedFields>;
export const SubmittedFields = Form.extend({ version: z.number().int() });
export type SubmittedFields = z.infer<typeof SubmittedFields>;
export const ChosenFields = QuarterInput.extend({ go: Place, mine: Texts, theirs: Texts }).catchall(z.unknown());
export type ChosenFields = z.infer<typeof ChosenFields>;

/** A field that a client left out was empty when it was shown, or is still what it was shown with. */
export function fieldsSent({ draft, ...form }: z.infer<typeof Form>): ReturnTexts {
  const fields = RETURN_FIELDS.filter((field) => form[field] !== undefined || field in draft);
  return Object.fromEntries(fields.map((field) => [field, sentIn(form[field], textIn(draft, field))]));
}

const sentIn = (sent: unknown, shown: string): string => (typeof sent === 'string' ? typed.parse(sent) : shown);
