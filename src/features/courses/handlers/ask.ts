// A question, typed or pressed, in a private chat or where others are reading.
import { z } from 'zod';
import { route, type Asking, type OtherRoute, type Reply, type Route } from '../../../bot/turn.ts';
import { isTold } from '../domain/answering/asked-or-told.ts';
import { askCard, QuestionInput } from '../cards/ask.ts';
import { coursesForThis } from '../cards/ask-again.ts';
import { isFeature, wantedForAppraisal } from '../domain/answering/other-features.ts';
import type { Enquiry } from '../../../reading/enquiry.ts';
import { eportfolioCard } from '../cards/other-features.ts';
import { openAnswerer, withChoices, type Answerer } from './answering.ts';
import type { AskNeeds } from './needs.ts';

const right = 'ask about courses';

export function askRoutes(needs: AskNeeds): Route[] {
  const answering = openAnswerer(needs);
  return [
    route('courses.start', { right, words: START, input: z.unknown(), isPublic: true }, async (_, { isPrivate }) => ({
      card: askCard({ isPrivate }),
    })),
    route('courses.ask', { right, input: QuestionInput, isPublic: true, asksTrust: true }, ask(needs, answering)),
    route(
      'courses.different-level',
      {
        right,
        words: /^((a )?different|another|other) level$/i,
        input: QuestionInput,
        isPublic: true,
        asksTrust: true,
      },
      chooseLevel(needs, answering),
    ),
    route('courses.more', { right, words: /^(show )?(me )?more( courses)?$/i, input: z.unknown() }, showMore(needs)),
    route('courses.eportfolio', { right, words: /^e-?portfolio$/i, input: z.unknown(), isPublic: true }, async () => ({
      card: eportfolioCard(),
    })),
  ];
}

const ask =
  (needs: AskNeeds, { read, show, remember }: Answerer) =>
  async (asked: QuestionInput, asking: Asking): Promise<Reply | OtherRoute> => {
    if (!asked.text) return { card: askCard({ problem: 'write your question first.', isPrivate: asking.isPrivate }) };
    const found = await read(asked, asking);
    const { answer, enquiry } = found;
    const wanted = answer.feature && !asked.as && wantedForAppraisal(asked.text);
    if (wanted) return { open: 'courses.ask', input: { text: wanted } };
    const open = isInDoubt(enquiry) ? undefined : needs.verbFor(enquiry.intent, asked.text);
    if (open) return { open, ...(mayBeMisread(enquiry, asked) && { wayBack: coursesForThis(asked) }) };
    if (!asking.isPrivate && isTold(enquiry.intent)) return { text: TELL_ME_IN_PRIVATE };
    if (asked.isChosen && !asked.level)
      return show(withChoices(found), asked, asking, { problem: 'choose a level, then press “Show courses”.' });
    const note = asked.isChosen ? await remember(asked, enquiry, asking) : '';
    return show(found, asked, asking, { note });
  };

const AS_LONG_AS_A_COMMAND = 3; // words

/** What is more than “my courses” or “help” may ask for a course after all. */
const mayBeMisread = ({ intent }: Enquiry, { text }: QuestionInput): boolean =>
  isFeature(intent) || text.trim().split(/\s+/).length > AS_LONG_AS_A_COMMAND;

/** A feature that may not be meant is offered, and opened only when it is pressed. */
const isInDoubt = ({ intent, doubt }: Enquiry): boolean => isFeature(intent) && doubt !== undefined;

const chooseLevel =
  (needs: AskNeeds, { read, show }: Answerer) =>
  async (sent: QuestionInput, asking: Asking): Promise<Reply> => {
    const asked = sent.text ? sent : lastAsked(needs, asking);
    if (!asked) return { card: askCard({ isPrivate: asking.isPrivate }) };
    return show(withChoices(await read(asked, asking)), asked, asking);
  };

const lastAsked = ({ recent }: AskNeeds, { person, isPrivate }: Asking): QuestionInput | undefined => {
  const last = isPrivate ? recent.of(person)?.asked : undefined;
  return last && { ...last, level: undefined, isChosen: false, from: 0 };
};

const showMore =
  ({ recent }: AskNeeds) =>
  async (_: unknown, { person }: Asking): Promise<Reply | OtherRoute> => {
    const last = recent.of(person);
    if (last?.next === undefined) return { card: askCard({ note: last ? NO_MORE : '' }) };
    return { open: 'courses.ask', input: { ...last.asked, isChosen: false, from: last.next } };
  };

const TELL_ME_IN_PRIVATE =
  'I note courses in your own chat only. Open a private chat with me and write it there: nobody else sees it.';
const NO_MORE = 'Those were all I know for your last question.';

const START = /^((find|ask( about| for)?|which|what) )?(an? )?(courses?|training)( for me| fits( me)?)?$/i;
