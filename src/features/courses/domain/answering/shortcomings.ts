// What could not be met, in words: of what was looked at, and of nothing else.
import { levelsOf } from './clarify.ts';
import { levelsPhrase, listText } from './in-words.ts';
import { limitsPhrase, verdictOn } from './limits.ts';
import { ON_A_CARD } from './pick.ts';
import type { ReplyParts } from './reply-parts.ts';
import { states, conditionsUnmet } from './suits.ts';
import { topicName } from '../../../../reading/vocabulary.ts';

const forLevel = ({ enquiry }: ReplyParts) => {
  const levels = levelsOf(enquiry);
  return levels.length > 0 ? ` for ${levelsPhrase(levels)}` : '';
};

/** “these come nearest” is said where some follow. */
const nearest = ({ courses }: ReplyParts) => (courses.length > 0 ? '; these come nearest.' : '.');

/** What nothing is about. Where several are asked for, what is somebody else’s is not held against this one. */
function missing(said: ReplyParts): string[] {
  const { picked, enquiry, vocabulary } = said;
  const isOthers = enquiry.others !== undefined && picked.missing.length < enquiry.topics.length;
  const topics = isOthers ? [] : picked.missing.map((topic) => topicName(vocabulary, topic));
  const about = [...topics, ...(picked.unknown ? [`“${picked.unknown}”`] : [])];
  const open = picked.isForOthers ? ' that I can suggest here' : '';
  return about.length > 0
    ? [`I know of no course about ${listText(about)}${forLevel(said)}${open}${nearest(said)}`]
    : [];
}

/** No course is about a tumour site alone, and those for the level stand in for it. */
function sites({ enquiry, picked, courses, vocabulary }: ReplyParts): string[] {
  const names = (enquiry.sites ?? []).map((site) => topicName(vocabulary, site));
  if (names.length === 0 || picked.named.length > 0 || enquiry.topics.length > 0) return [];
  const whose = enquiry.isForSomebodyElse ? 'that' : 'your';
  const instead = courses.length > 0 && enquiry.level ? `; these are for ${whose} level` : '';
  return [`I know of no course about ${listText(names)} alone${instead}.`];
}

/** Of a course asked for by name: no, or not known. */
function ofNamed({ picked, enquiry }: ReplyParts): string[] {
  const named = picked.named.slice(0, ON_A_CARD);
  return enquiry.conditions.flatMap((condition) => {
    const open = named.filter((course) => conditionsUnmet(course, [condition]).length > 0);
    const [not, unsaid] = [true, false].map((isStated) =>
      open.filter((course) => states(course, condition) === isStated).map(({ title }) => title),
    ) as [string[], string[]];
    return [
      ...(not.length > 0
        ? [`${listText(not)} ${not.length > 1 ? 'are' : 'is'} not ${condition}, as far as I know.`]
        : []),
      ...(unsaid.length > 0
        ? [
            `Whether ${listText(unsaid)} ${unsaid.length > 1 ? 'are' : 'is'} ${condition} is not stated: ask the provider.`,
          ]
        : []),
    ];
  });
}

function unmetConditions(said: ReplyParts): string[] {
  const { picked, enquiry, vocabulary } = said;
  const { conditions, among } = picked.shortfall;
  if (among === 'named') return ofNamed(said);
  if (conditions.length === 0) return [];
  const what = `${conditions.length > 1 ? 'at once ' : ''}${listText(conditions)}`;
  const topics = enquiry.topics.map((topic) => topicName(vocabulary, topic));
  const about = listText(topics.length > 0 ? topics : [`“${enquiry.unheardOf}”`]);
  const end = nearest(said);
  if (among === 'topic') return [`No course about ${about}${forLevel(said)} that I know is ${what}${end}`];
  if (among === 'level') return [`Nothing I know${forLevel(said)} is ${what}${end}`];
  if (among === 'suggested') return [`No course I can suggest${forLevel(said)} is known to be ${what}${end}`];
  return [`None of these is known to be ${what}.`];
}

const MOST_NAMED = 2;

/** A provider that is not wanted may give many. */
function leftOut({ left }: ReplyParts): string[] {
  if (left.length === 0) return [];
  const titles = left.map(({ title }) => title);
  return left.length > MOST_NAMED
    ? [`I left out the ${left.length} courses you said you have done or do not want.`]
    : [`I left out ${listText(titles)}, as you said.`];
}

/** Nothing is known to keep within the limits: what is shown may, because it is not stated. */
function beyondLimits({ enquiry: { limits }, courses }: ReplyParts): string[] {
  if (!limits || courses.some((course) => verdictOn(course, limits) === 'fits')) return [];
  const open = courses.length > 0 ? '; for these it is not stated' : '';
  return [`I know of no course for that which is known ${listText(limitsPhrase(limits))}${open}.`];
}

export const shortcomings = (said: ReplyParts): string[] => [
  ...leftOut(said),
  ...beyondLimits(said),
  ...missing(said),
  ...sites(said),
  ...unmetConditions(said),
];
