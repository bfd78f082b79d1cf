// A question, typed or pressed, in a private chat or where others are reading.
import { z } from 'zod';
import { route, type Asking, type Opening, type Reply, type Route } from '../../../turn.ts';
import { answerCard } from '../cards/answer.ts';
import { shownOf, type Showing } from '../cards/answer-showing.ts';
import { isTold } from '../cards/answer-course.ts';
import { askCard, Asked } from '../cards/ask.ts';
import { answerTo } from '../domain/answering/ask.ts';
import type { Answer } from '../domain/answering/answer.ts';
import { atLevel } from '../domain/answering/chosen-level.ts';
import type { LevelId } from '../../framework/domain.ts';
import { clarification } from '../domain/answering/clarify.ts';
import { verbFor, wantedForAppraisal } from '../domain/answering/other-features.ts';
import type { Understood } from '../domain/reading/understood.ts';
import { eportfolioCard, returnCard } from '../cards/other-features.ts';
import type { AskNeeds } from './needs.ts';

interface Read {
  confirmedLevel?: LevelId;
  understood: Understood;
  answer: Answer;
}

export function askRoutes(needs: AskNeeds): Route[] {
  /** The level that was chosen counts first, then what the words say, then what is remembered: in private only. */
  const read = async ({ text, level }: Asked, { trustId, person, isPrivate }: Asking): Promise<Read> => {
    const [confirmedLevel, { courses: catalogue, settings }, vocabulary] = await Promise.all([
      isPrivate && trustId && !level ? needs.levels.of(trustId, person.id) : undefined,
      needs.catalogue.current(),
      needs.words.vocabularyOf(trustId),
    ]);
    const found = await needs.read(text, confirmedLevel ? { confirmedLevel } : {}, vocabulary);
    const understood = level ? atLevel(found, level) : found;
    return { confirmedLevel, understood, answer: answerTo(understood, { catalogue, settings, vocabulary }) };
  };

  const show = (read: Read, asked: Asked, asking: Asking, more: Partial<Showing> = {}): Reply => {
    const { person, isPrivate, trustId } = asking;
    const showing = {
      ...read,
      asked,
      isPrivate,
      mayAskFacilitator: trustId !== undefined && needs.hasFacilitator(trustId),
      ...more,
    };
    const { shown, next } = shownOf(showing);
    const courses = shown.map(({ course: { id, title } }) => ({ id, title }));
    if (isPrivate) needs.recent.keep(person, { asked, courses, next });
    return { card: answerCard(showing) };
  };

  /** Somebody's own level is remembered; one chosen for somebody else, or where others read, is not. */
  const remember = async ({ level }: Asked, { isForSomebodyElse }: Understood, asking: Asking): Promise<string> => {
    const { trustId, person, at, isPrivate } = asking;
    if (!level || !trustId || !isPrivate || isForSomebodyElse) return '';
    await needs.levels.confirm(trustId, person.id, level, at);
    return 'I remember this level for your next question. To change it, type “my level”.';
  };

  const ask = async (asked: Asked, asking: Asking): Promise<Reply | Opening> => {
    if (!asked.text) return { card: askCard({ problem: 'write your question first.', isPrivate: asking.isPrivate }) };
    const found = await read(asked, asking);
    const { answer, understood } = found;
    if (understood.intent === 'own courses') return { open: 'courses.mine' };
    if (understood.intent === 'own level') return { open: 'courses.my-level' };
    if (answer.feature) return opened(answer.feature, asked.text);
    if (!asking.isPrivate && isTold(understood.intent)) return { text: TELL_ME_IN_PRIVATE };
    if (understood.intent === 'help' || understood.intent === 'greeting') return { open: 'people.help' };
    if (asked.isChosen && !asked.level)
      return show(withChoices(found), asked, asking, { problem: 'choose a level, then press “Show courses”.' });
    const note = asked.isChosen ? await remember(asked, understood, asking) : '';
    return show(found, asked, asking, { note });
  };

  const lastAsked = ({ person, isPrivate }: Asking): Asked | undefined => {
    const last = isPrivate ? needs.recent.of(person)?.asked : undefined;
    return last && { ...last, level: undefined, isChosen: false, from: 0 };
  };

  return [
    route(
      'courses.start',
      { right: 'ask about courses', words: START, input: z.unknown(), isPublic: true },
      async (_, { isPrivate }) => ({ card: askCard({ isPrivate }) }),
    ),
    route(
      'courses.ask',
      { right: 'ask about courses', input: Asked, takesText: true, isPublic: true, asksTrust: true },
      ask,
    ),
    route(
      'courses.different-level',
      { right: 'ask about courses', words: /^(a )?different level$/i, input: Asked, isPublic: true, asksTrust: true },
      async (sent, asking) => {
        const asked = sent.text ? sent : lastAsked(asking);
        if (!asked) return { card: askCard({ isPrivate: asking.isPrivate }) };
        return show(withChoices(await read(asked, asking)), asked, asking);
      },
    ),
    route(
      'courses.more',
      { right: 'ask about courses', words: /^(show )?(me )?more( courses)?$/i, input: z.unknown() },
      async (_, { person }) => {
        const last = needs.recent.of(person);
        if (last?.next === undefined) return { card: askCard({ note: last ? NO_MORE : '' }) };
        return { open: 'courses.ask', input: { ...last.asked, isChosen: false, from: last.next } };
      },
    ),
    route(
      'courses.eportfolio',
      { right: 'ask about courses', words: /^e-?portfolio$/i, input: z.unknown(), isPublic: true },
      async () => ({ card: eportfolioCard() }),
    ),
  ];
}

const TELL_ME_IN_PRIVATE =
  'I note courses in your own chat only. Open a private chat with me and write it there: nobody else sees it.';
const NO_MORE = 'Those were all I know for your last question.';

const START = /^((find|ask about|which|what) )?(an? )?(courses?|training)( for me| fits( me)?)?\??$/i;

/** Nothing but the levels to choose from. */
const withChoices = ({ understood, answer }: Read): Read => ({
  understood,
  answer: {
    ...answer,
    courses: [],
    more: [],
    lead: [],
    notes: [],
    clarify: answer.clarify ?? clarification({ ...understood, levels: [], band: undefined }),
  },
});

function opened(feature: NonNullable<Answer['feature']>, text: string): Reply | Opening {
  const wanted = wantedForAppraisal(text);
  if (wanted) return { open: 'courses.ask', input: { text: wanted } };
  const open = verbFor(feature, text);
  return open ? { open } : { card: returnCard() };
}
