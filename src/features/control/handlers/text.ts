// Whatever is typed and is no command: about what is open, in another language, or a question.
import { z } from 'zod';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { OpenWork } from '../../../bot/open-work.ts';
import { plainText } from '../../../bot/plain-text.ts';
import { route, type Asking, type Card, type OtherRoute, type Reply, type Route } from '../../../bot/turn.ts';
import { isInAnotherLanguage } from '../../../reading/language.ts';
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import { COURSE_DOORS } from '../../courses/domain/doors.ts';
import { isRequest } from '../domain/request.ts';
import { inFrontOf, type ControlNeeds } from './needs.ts';

const IN_FRONT_MS = 2 * 3_600_000; // as long as a long discussion
const MOST_ADDED = 1_500; // characters: it travels in each button of the card
const Typed = z.object({ text: z.string().default('') });

const ONLY_ENGLISH =
  'I am sorry, I read English only. Please write it in English, in your own words: short and simple is fine. Type “help” to see what I can do.';

export function textRoute(needs: ControlNeeds): Route {
  const { meant } = needs;
  const handle = async ({ text }: z.infer<typeof Typed>, asking: Asking): Promise<Reply | OtherRoute> => {
    const typed = withoutNhsNumbers(plainText(text));
    const work = isRequest(typed) || typed.length > MOST_ADDED ? undefined : await workFor(needs, asking);
    const takers = work?.takes(typed) ?? [];
    if (work && takers.length) return { card: whereCard(work, typed, meant(typed), takers) };
    return isInAnotherLanguage(typed) ? { text: ONLY_ENGLISH } : meant(typed);
  };
  const options = { input: Typed, takesText: true, isPublic: true, asksTrust: true } as const;
  return route('control.text', { right: 'see what the bot can do', ...options }, handle);
}

/** What is in front of them now: used within the time, and nothing else since; or waiting for them. */
async function workFor(needs: ControlNeeds, asking: Asking): Promise<OpenWork | undefined> {
  const work = await inFrontOf(needs)(asking);
  if (!work || needs.turned.isElsewhere(asking.person, work.feature)) return undefined;
  const { usedAt } = work;
  return usedAt === undefined || asking.at.getTime() - Date.parse(usedAt) < IN_FRONT_MS ? work : undefined;
}

const whereCard = (
  { place, carryOn }: OpenWork,
  words: string,
  question: OtherRoute,
  takers: ReturnType<OpenWork['takes']>,
): Card =>
  messageCard({
    heading: `You are at ${place}`,
    lines: ['Nothing is done with these words yet. What are they?'],
    words,
    actions: [
      ...takers.map(({ title, verb, data }) => button(title, verb, data)),
      ...(carryOn ? [button(carryOn.title, carryOn.verb, carryOn.data)] : []),
      button(
        question.open === COURSE_DOORS.ask ? 'It is a course question' : 'It is a question',
        question.open,
        question.input as Record<string, unknown>,
      ),
    ],
  });
