// What may stand as the title of a post, and what is only the banner of a form.
import { rolesIn } from '../../../../reading/roles.ts';
import { withoutBand } from './bands.ts';
import { plainLabel, topicOf } from '../place/topics.ts';

const LONGEST = 120; // characters
const MOST_WORDS = 16;
const MOST_READ = 400;
const BANNER =
  /(?:nhs |standard |generic )?(?:job descriptions?|person(?:al)? spec(?:ification)?s?|role (?:profile|description)s?|role outline|job profile|job pack|jd|ps|jdps|swydd[ -]ddisgrifiad|disgrifiad swydd)/;
const ONLY_BANNER = new RegExp(
  `^(?:${BANNER.source}|and|template|form|final|draft|agenda for change|afc|nhs|private and confidential|confidential|version|v?\\d+|trust|foundation|the|contents|\\s)+$`,
);
const AT_START = new RegExp(
  `^\\s*${BANNER.source}(?:\\s*(?:/|&|and)\\s*${BANNER.source})?\\s*(?:[:\\p{Pd}–]|for(?: the)?(?: post of)?:?\\s|\\s)\\s*`,
  'iu',
);
const AT_END = new RegExp(`[\\s,:\\p{Pd}(]+${BANNER.source}(?:\\s*(?:/|&|and)\\s*${BANNER.source})?\\)?\\s*$`, 'iu');
const POST_WORDS =
  /\b(?:nurses?|sister|matron|midwife|practitioner|radiographer|therapist|physio\w*|dieti[ct]ian|pharmacist|technician|assistant|associate|worker|navigator|co-?ordinator|manager|lead|leader|officer|administrator|secretary|specialist|consultant|advisor|adviser|psychologist|counsellor|director|head of|clerk|educator|facilitator|trainee|apprentice|coach|champion|tracker|cns|acp|anp|hca)\b/i;

export const namesAPost = (text: string): boolean => POST_WORDS.test(text) || rolesIn(text).length > 0;

/** The title in a value behind a label; undefined where the value cannot be one. */
export function tidyTitle(value: string): string | undefined {
  const text = withoutBand(value.slice(0, MOST_READ).trim().replace(/\s+/g, ' '))
    .replace(/^[\s:;.\p{Pd}•]+|[\s:;,\p{Pd}]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');
  if (
    !/\p{L}{2}/u.test(text) ||
    /^(?:n\/?a|tbc|tbd|as above|insert.*|\[.*\]|<.*>|click (?:or tap )?here.*)$/i.test(text)
  )
    return undefined;
  if (isBanner(text) || isSentence(text)) return undefined;
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/ \S*$/, '');
}

/** The title in a heading: without “Job description” in front of it or behind it. */
export function cleanTitle(text: string): string | undefined {
  const title = tidyTitle(text.slice(0, MOST_READ).replace(AT_START, '').replace(AT_END, ''));
  if (title === undefined) return undefined;
  const topic = topicOf(title);
  return topic.isSpecification ||
    topic.kind ||
    topic.isElsewhere ||
    topic.education ||
    /^(?:contents|introduction|summary)\b/i.test(title) ||
    /\bNHS (?:Foundation )?Trust$/i.test(title)
    ? undefined
    : title;
}

const isBanner = (text: string) => ONLY_BANNER.test(plainLabel(text));
const isSentence = (text: string) =>
  text.split(' ').length > MOST_WORDS ||
  /^(?:to|the post ?holder|you|we|this|as an?)\s/i.test(text) ||
  /[a-z]\. [A-Z]/.test(text);

/** `Lead Nurse - JD and PS final v2 (Band 7).docx` → `Lead Nurse`; only where a post is named. */
export function titleInName(fileName: string): string | undefined {
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/[_+]|%20/g, ' ')
    .replace(/\bACCEND\b|\bAfC\b|\b(?:band\s*|B)[2-9][a-d]?\b/gi, ' ')
    .replace(
      /(?<![\p{L}])(?:jd(?: ?(?:&|and) ?(?:ps|person spec\w*))?|ps|job descriptions?|person spec(?:ification)?s?|final|draft|copy(?: of)?|version|v\d[\d.]*|template|updated?|new)(?![\p{L}])/giu,
      ' ',
    )
    .replace(/\d[\d.,/-]*/g, ' ')
    .replace(/\(\s*\)|\s&\s*(?=&|$)|\band\s*$/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{Pd}&,.(]+|[\s\p{Pd}&,.)]+$/gu, '');
  return namesAPost(name) ? tidyTitle(name) : undefined;
}
