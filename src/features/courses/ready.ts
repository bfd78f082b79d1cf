// So that the first question after a start, or after a change of the catalogue, waits no longer than the second.
import { understand } from '../../reading/understand.ts';
import type { Catalogue } from '../catalogue/domain/catalogue.ts';
import { answerCard } from './cards/answer.ts';
import { QuestionInput } from './cards/ask.ts';
import { answerTo } from './domain/answering/ask.ts';
import type { AskNeeds } from './handlers/needs.ts';

/** A role, a slip and a topic: whatever a question and its card need is then there. */
const ASKED = QuestionInput.parse({ text: 'a staff nusre wants a course on chemotherapy' });

/** Editions for which it is: what they are read with lasts as long as they do. */
const ready = new WeakSet<Catalogue>();

export async function makeReady({ catalogue }: Pick<AskNeeds, 'catalogue'>, at: Date): Promise<void> {
  const edition = await catalogue.lately(at);
  if (ready.has(edition)) return;
  const enquiry = understand(ASKED.text);
  const answer = answerTo(enquiry, { catalogue: edition.courses, settings: edition.settings });
  const beside = { offers: { all: [], likely: [] }, done: [], mayAskFacilitator: true };
  answerCard({ asked: ASKED, enquiry, answer, isPrivate: true, ...beside });
  ready.add(edition);
}
