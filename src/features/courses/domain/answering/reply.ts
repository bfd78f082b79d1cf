// What the bot says, in plain words. It never states availability, price or dates.
import { levelName } from '../../../framework/domain.ts';
import { isACourse } from '../../../course-notes/domain/note-course.ts';
import { beginsInCare } from './general.ts';
import { levelsPhrase, listText } from './in-words.ts';
import type { ReplyParts } from './reply-parts.ts';
import { shortcomings } from './shortcomings.ts';
import { fundingNotes, toldFirst } from './told-first.ts';
import { MAY_BE_CLOSED } from './why.ts';
import type { Intent, Enquiry } from '../../../../reading/enquiry.ts';

const CAN = 'I can suggest courses for your level of practice, and help with appraisals and job descriptions.';

const FIXED: Partial<Record<Intent, string>> = {
  appraisal: 'That belongs to appraisals. I can open them for you.',
  'job description': 'That belongs to job descriptions. I can open them for you.',
  return: 'That belongs to the quarterly return. I can’t help with that yet: please ask your Trust’s ACCEND lead.',
  ePortfolio: 'That is about the ePortfolio. I can open what I know about it.',
  'own courses': 'Type “my courses” to see what you have noted.',
  'own level': 'Type “my level” to see or change it.',
  greeting: `Hello. ${CAN} Tell me your role and what you want to learn.`,
  thanks: 'You are welcome. Ask me about another course whenever you like.',
  help: `${CAN} Tell me your role and what you want to learn, for example “I am a healthcare assistant, what should I do first?”`,
  'about ACCEND':
    'ACCEND is the career, capability and education framework for the non-medical cancer workforce, with seven levels of practice from supportive to consultant. Type “levels” to see them.',
  'who helps': 'Your Trust’s ACCEND facilitator can help you with that; your manager and practice educators too.',
  'clinical question': `I can’t help with clinical questions: please ask your clinical team or follow your Trust’s guidance. ${CAN}`,
  'own health':
    'I am sorry to hear that. I can’t advise on anybody’s health: please speak to a GP, or to the team that gives the treatment. Occupational health can help you at work. If it is urgent, call 111, or 999 in an emergency.',
  certifying: `I can’t certify, confirm or sign off a level, a band or a competence: your manager or assessor does that, with your ePortfolio and your appraisal. ${CAN}`,
  'note for somebody else':
    'I note courses only for whoever writes to me. Ask them to write it to me in their own chat; nobody else sees it.',
  'other people’s records': `I can’t help with other people’s records. ${CAN}`,
  trick: `I can’t help with that: I only name courses that are in the catalogue. ${CAN}`,
  'medical staff':
    'I can’t help with courses for doctors: ACCEND is for the non-medical cancer workforce. I can suggest courses for your colleagues.',
  'other training': `I can’t help with that training: I only know courses about cancer care. ${CAN}`,
  'something else': `I can’t help with that. ${CAN}`,
};

function opening({ level, levelBasis, role, isForSomebodyElse }: Enquiry): string[] {
  if (!level || levelBasis === 'chosen') return [];
  const name = levelName(level).toLowerCase();
  if (levelBasis === 'remembered') return [`I remember that you are at ${name} level.`];
  const whom = isForSomebodyElse ? 'this to be for somebody' : 'you to be';
  return [`I took ${whom} at ${name} level${role && levelBasis === 'role' ? ` (${role})` : ''}.`];
}

/** Of several asked for, one is answered. */
const forWhom = ({ others, role, levelBasis }: Enquiry): string[] =>
  others && role && levelBasis !== 'chosen' ? [`This is for the ${role}. Ask again for the ${listText(others)}.`] : [];

/** The three strands of Talent for Care (HEE, 2014). */
const WAYS =
  'For support staff the NHS speaks of three ways: get in, get on, go further. These are ways to go further; for the work you do now, ask me what to do first.';

function notesOn(said: ReplyParts): string[] {
  const { enquiry, courses, settings, picked } = said;
  const { level, wantsNoPromotion, band, role, intent } = enquiry;
  const isFoundations = courses.some(({ id }) => id === 'wca-foundations' || id === 'wca-fundamentals');
  const ofSupport = level === 'supportive' || level === 'assistive';
  return [
    ...forWhom(enquiry),
    ...(level && beginsInCare({ enquiry, levels: [level] })
      ? [
          'New support workers do the Care Certificate: 16 standards since March 2025, usually within the first 12 weeks.',
        ]
      : []),
    ...(intent === 'career route' && ofSupport && !wantsNoPromotion ? [WAYS] : []),
    ...(wantsNoPromotion ? ['These are for the work you do now; nobody has to want the next level.'] : []),
    ...(ofSupport && picked.shortfall.conditions.includes('accredited')
      ? ['Credit at your level comes with the routes to another role; ask me about career routes if you want them.']
      : []),
    ...(isFoundations && !settings.foundations.isConfirmed
      ? ['Whether Foundations or Fundamentals of Cancer Care is meant for a level is to be confirmed by your Alliance.']
      : []),
    ...(band && role && level ? ['I went by the role: a band alone never decides the level.'] : []),
    ...fundingNotes(said),
  ];
}

function suggestions({ courses, enquiry, picked, clarify }: ReplyParts): string[] {
  const [first, ...others] = courses.map(({ title }) => title);
  if (!first) return clarify ? [] : ['I know of no course for that.'];
  const isTold = /^(?:registered on|completed) a course$/.test(enquiry.intent);
  if (isTold && !isACourse(courses[0]!))
    return [`Nobody registers on or completes ${first}. Shall I add it to your appraisal?`];
  if (enquiry.intent === 'registered on a course') return [`Shall I note that you are registered on ${first}?`];
  if (enquiry.intent === 'completed a course') return [`Shall I note that you have completed ${first}?`];
  const closed = courses.filter(({ kind }) => kind === 'closed').map(({ title }) => `${title} ${MAY_BE_CLOSED}.`);
  if (courses[0]!.kind === 'closed' && !picked.named.includes(courses[0]!))
    return [`I know only of ${listText([first, ...others])}.`, ...closed];
  const isForTold = !enquiry.level && picked.isDecided;
  const meant = isForTold ? ` (for ${levelsPhrase(courses[0]!.levels)})` : '';
  return [`Start with ${first}${meant}.`, ...(others.length > 0 ? [`Then: ${listText(others)}.`] : []), ...closed];
}

/** `lead` says what was understood and what could not be met; `reply` says all of it in one go. */
export function replyTo(said: ReplyParts): { lead: string[]; notes: string[]; reply: string } {
  const fixed = FIXED[said.enquiry.intent];
  if (fixed) return { lead: [fixed], notes: [], reply: fixed };
  const isTold = /^(?:registered on|completed) a course$/.test(said.enquiry.intent);
  const notes = isTold ? [] : notesOn(said);
  const question = said.clarify ? [said.clarify.question] : [];
  const understood = [...opening(said.enquiry), ...shortcomings(said)];
  const inWords = [
    ...(isTold ? [] : toldFirst(said, true)),
    ...understood,
    ...suggestions(said),
    ...notes,
    ...question,
  ];
  return { lead: [...(isTold ? [] : toldFirst(said)), ...understood], notes, reply: inWords.join(' ') };
}
