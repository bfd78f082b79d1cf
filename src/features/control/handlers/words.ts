// Words that steer: each is answered in every state of everything, and none of them changes a record.
import { z } from 'zod';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { OpenWork } from '../../../bot/open-work.ts';
import type { Task } from '../../../bot/task.ts';
import { route, type Asking, type OtherRoute, type Reply, type Route } from '../../../bot/turn.ts';
import { inFrontOf, type ControlNeeds } from './needs.ts';

const right = 'see what the bot can do';
const LEAVE =
  /^(?:cancel|stop|later|quit|exit|leave|leave it|not now|not yet|another time|do it later|finish later|carry on later|save|save it|save and leave|bye|goodbye)$/i;
const BACK =
  /^(?:(?:go )?back|(?:go )?one step back|undo(?: (?:it|that|this))?|(?:the )?previous(?: step)?|the step before|take (?:it|that) back)$/i;
const AGREE = /^(?:i )?(?:agree|agreed|agree (?:to )?(?:it|this|that))$/i;
const OK = /^(?:ok|okay|okey|k|fine|good|great|perfect|alright|all right|got it|done|sure|👍|👌|👏|🙂|😊|✅|❤|🎉)$/iu;
const YES = /^(?:yes|yes,? please|yep|yeah|y|correct|right)$/i;
const NO = /^(?:no|no,? thanks|no,? thank you|nope|n)$/i;
const THANKS = /^(?:(?:many )?thanks(?: a lot| so much)?|thank you(?: very much| so much)?|thx|ta|cheers|🙏)$/iu;

const input = z.unknown();
const MOST_BUTTONS = 5;

const BY_BUTTON = 'Nothing is changed by a word: please press the button on the card.';
const SEE_AGAIN = 'Type “resume” to see it again.';
const SEE_HELP = 'Type “help” to see what I can do.';
const NOTHING_OPEN = `You have nothing open. ${SEE_HELP}`;

export function controlRoutes(needs: ControlNeeds): Route[] {
  const inFront = inFrontOf(needs);
  const told = { right, input, asksTrust: true } as const;
  const shortly = (verb: string, words: RegExp, lineFor: (work: OpenWork | undefined) => string): Route =>
    route(verb, { ...told, words, isPublic: true }, async (_nothing, asking) => ({
      text: lineFor(await inFront(asking)),
    }));
  return [
    route('control.leave', { ...told, words: LEAVE }, async (_nothing, asking) => savedReply(await inFront(asking))),
    route('control.back', { ...told, words: BACK }, async (_nothing, asking) => {
      const work = await inFront(asking);
      return work?.back ?? { text: NOTHING_OPEN };
    }),
    route('control.agree', { ...told, words: AGREE }, (_nothing, asking) => toAgree(needs, asking)),
    shortly('control.ok', OK, (work) =>
      work?.carryOn ? `Good. ${work.standing} Type “resume” to carry on.` : 'Good.',
    ),
    shortly('control.yes', YES, answerLine),
    shortly('control.no', NO, answerLine),
    shortly('control.thanks', THANKS, () => 'You are welcome.'),
  ];
}

const answerLine = (work: OpenWork | undefined): string => `${BY_BUTTON} ${work?.carryOn ? SEE_AGAIN : SEE_HELP}`;

const savedReply = (work: OpenWork | undefined): Reply => {
  if (!work?.carryOn) return { text: work ? `Nothing is open. ${work.standing}` : NOTHING_OPEN };
  const { title, verb, data } = work.carryOn;
  return {
    card: messageCard({
      heading: 'Everything you sent is saved',
      lines: [`${work.standing} Type “resume” to carry on later.`],
      actions: [button(title, verb, data)],
    }),
  };
};

/** The record that waits for them; nothing is agreed by typing. */
async function toAgree(needs: ControlNeeds, asking: Asking): Promise<Reply | OtherRoute> {
  const { person, at, trustId, trusts = [], roles = [] } = asking;
  const tasks = await needs.tasksOf({ person, at, trustId, trusts, roles });
  const [task, ...others] = tasks.filter(({ isToAgree }) => isToAgree);
  if (!task) {
    const work = await inFrontOf(needs)(asking);
    return { text: ['Nothing waits for you to agree.', ...(work ? [work.standing] : [])].join(' ') };
  }
  if (!others.length) return { open: task.open.verb, input: task.open.data };
  return others.length < MOST_BUTTONS ? { card: choiceCard([task, ...others]) } : needs.listOfTasks;
}

const choiceCard = (tasks: readonly Task[]) =>
  messageCard({
    heading: 'Which one?',
    lines: tasks.map(({ text }, n) => `${n + 1}. ${text}`),
    actions: tasks.map(({ open: { title, verb, data } }, n) => button(`${n + 1}. ${title}`, verb, data)),
  });
