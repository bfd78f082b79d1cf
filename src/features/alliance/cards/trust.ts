// One return: its figures with what was asked about each, and what the Alliance can do with it.
import type { Card } from '../../../bot/turn.ts';
import { button, type Button } from '../../../cards/buttons.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longMoment } from '../../../dates.ts';
import { metricOf } from '../../returns/domain/metrics.ts';
import type { BoardReturn, BoardTalk } from '../domain/board.ts';
import type { CountedAs, ReturnLine } from '../domain/return-line.ts';
import { rolledFigures } from '../domain/rolled-figure.ts';
import { MOST_QUESTION } from '../domain/talk.ts';
import { viewedPlace } from './board.ts';
import { pageCard, type PageProblems } from './page.ts';
import { figureWords, latenessWords, metricOptions, stampWords, stateWords, talkLines } from './words.ts';

export const MOST_TAKEN_BACK_WHY = 300; // characters

export interface TrustReturnView {
  line: ReturnLine;
  counted: CountedAs;
  /** As it stands with the Trust. */
  record?: BoardReturn;
  talks: readonly BoardTalk[];
}

/** What was typed, after a press that came to nothing. */
export interface TypedThere {
  why?: string;
  question?: string;
  chosenFigure?: string;
}

export function trustReturnCard(
  { line, counted, record, talks }: TrustReturnView,
  { notes = [], problems = {}, typed = {} }: { notes?: string[]; problems?: PageProblems; typed?: TypedThere } = {},
): Card {
  const { trust, quarter } = line;
  const last = record?.last;
  const isAccepted = record?.state === 'accepted';
  const help = talks.find(({ metric }) => metric === undefined);
  return pageCard({
    heading: trust.name,
    notes,
    place: `Return for ${quarterName(quarter)}`,
    lines: [
      [stateWords({ ...line, ...record }), latenessWords(line)].filter(Boolean).join(' '),
      last && `${last.n > 1 ? `Version ${last.n}, submitted` : 'Submitted'} on ${longMoment(last.at)}.`,
      last ? 'These are the figures that were submitted last.' : 'Nothing is submitted, so no figure counts yet.',
    ],
    rows: [
      ...(last
        ? rolledFigures(last, 'missing').map((figure, n) => ({
            cue: `Figure ${n + 1}: ${metricOf(figure.metric).label}`,
            name: figureWords(figure),
            lines: [
              figure.stamp && stampWords(figure.stamp),
              ...talks.filter(({ metric }) => metric === figure.metric).flatMap(talkLines),
            ],
          }))
        : []),
      ...(last?.texts.comment?.trim()
        ? [{ cue: 'Comment on the whole return', name: '', lines: [last.texts.comment.trim()] }]
        : []),
      ...(help ? [{ cue: 'What they would like help with', name: '', lines: talkLines(help) }] : []),
    ],
    choices: last
      ? [{ id: 'chosenFigure', label: 'Ask about which figure?', value: typed.chosenFigure, options: metricOptions }]
      : [],
    texts: [
      ...(last
        ? [
            {
              id: 'question',
              label: 'Your question about it (please name nobody)',
              most: MOST_QUESTION,
              value: typed.question,
            },
          ]
        : []),
      ...(isAccepted
        ? [{ id: 'why', label: 'Why do you take the acceptance back?', most: MOST_TAKEN_BACK_WHY, value: typed.why }]
        : []),
    ],
    problems,
    actions: actionsOf(line, counted, {
      n: last?.n,
      isAccepted,
      isTalkedOf: talks.some(({ state }) => state !== 'closed'),
    }),
  });
}

function actionsOf(
  { trust, quarter }: ReturnLine,
  counted: CountedAs,
  { n, isAccepted, isTalkedOf }: { n?: number; isAccepted: boolean; isTalkedOf: boolean },
): Button[] {
  const of = { quarter, trust: trust.id };
  return [
    ...(n && !isAccepted ? [button('Accept', 'alliance.accept', { ...of, n }, 'positive')] : []),
    ...(n ? [button('Ask the Trust', 'alliance.ask', of)] : []),
    ...(n && isAccepted ? [button('Take the acceptance back', 'alliance.take-back', { ...of, n })] : []),
    ...(isTalkedOf ? [button('Help and questions', 'alliance.talks', {}, 'quiet')] : []),
    button('Its trend', 'alliance.trend', { ...viewedPlace(quarter, counted), trust: trust.id }, 'quiet'),
    button('All Trusts', 'alliance.show', viewedPlace(quarter, counted), 'quiet'),
  ];
}
