// So that the first question after a start, or after a change of the catalogue, hardly waits longer than the second.
import { setImmediate } from 'node:timers/promises';
import type { Asking } from '../../bot/turn.ts';
import { readQuestion } from '../../reading/read-question.ts';
import type { Catalogue } from '../catalogue/domain/catalogue.ts';
import { QuestionInput } from './cards/ask.ts';
import { openAnswerer } from './handlers/answering.ts';
import type { AskNeeds } from './handlers/needs.ts';
import { recentAnswers } from './recent.ts';

/** Of different shapes: what they, their answers and their cards need is then there, and has run before. */
const ASKED = [
  'a staff nusre wants a course on chemotherapy',
  'ACP in haematology, which masters?',
  'I have done SAGE & THYME, is there anything online on communication for our support workers?',
  'something on palliative care, one day at most',
].map((text) => QuestionInput.parse({ text }));

/** Whoever has not said where they work: nothing of theirs is read. */
const askedByNobody = (at: Date): Asking => ({
  person: { id: '', tenantId: '', name: '' },
  at,
  right: 'ask about courses',
  isPrivate: true,
});

/** Editions for which it is: what they are read with lasts as long as they do. */
const ready = new WeakSet<Catalogue>();

/** By the rules alone: a language model is asked only what somebody asks. Between two questions others are served. */
export async function makeReady(needs: AskNeeds, at: Date): Promise<void> {
  const edition = await needs.catalogue.lately(at);
  if (ready.has(edition)) return;
  const catalogue = { ...needs.catalogue, current: async () => edition };
  const { read, show } = openAnswerer({ ...needs, catalogue, read: readQuestion, recent: recentAnswers() });
  for (const asked of ASKED) {
    await setImmediate();
    show(await read(asked, askedByNobody(at)), asked, askedByNobody(at));
  }
  ready.add(edition);
}
