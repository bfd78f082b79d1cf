import { z } from 'zod';

/** `RHM.k3j9…`: the Trust whose partition holds the question, then what makes it the only one. */
export const QuestionId = z.string().regex(/^[A-Z0-9]{2,10}\.[a-z0-9]{16,40}$/);

export const trustOf = (questionId: string): string => questionId.split('.')[0]!;
