// What somebody wants, of what the rules say and what their words are likeliest to want. Where neither is sure, what else
// it may be is told too, and becomes a button.
import { COURSES_SOUGHT, COURSES_TOLD, OF_FEATURES, TURNED_AWAY, type Intent } from './enquiry.ts';
import type { WishShares } from './wish/wish.ts';

export interface SettledIntent {
  intent: Intent;
  /** What else is likely: courses, or a feature. */
  doubt?: Intent;
}

interface IntentSources {
  byRules: Intent;
  /** What it is if it is about courses. */
  asCourses: Intent;
  /** Whatever the words may want: a record of somebody by name. */
  isCertain: boolean;
}

const setOf = (intents: readonly Intent[]): ReadonlySet<Intent> => new Set(intents);

/** The sentences that wishes are learnt from hold none of these: there the rules know better. */
const BY_RULES_ALONE = setOf([
  'own level',
  'own courses',
  'medical staff',
  'other training',
  'greeting',
  'thanks',
  'help',
  'which level',
]);
const TOLD = setOf(COURSES_TOLD);
const COURSES = setOf(COURSES_SOUGHT);
const FEATURES = setOf(OF_FEATURES);
/** No reason to turn anybody away who may ask for a course. */
const VAGUE = setOf(['something else', 'about ACCEND', 'who helps']);

/** By cross-validation: a wish of at least this is right nine times of ten. */
const SURE = 0.75;
/** Whoever is ill and gets a list of courses is hurt; whoever is not has the way to courses. */
const SURELY_NO_HEALTH = 0.9;
/** What the rules take for a question about courses stays one unless something else is likely. */
const LIKELY = 0.5;
const VAGUELY_LIKELY = 0.7;
/** What is at least as likely as this is worth a button. */
const WORTH_A_BUTTON = 0.2;

type Group = 'courses' | 'no courses' | Intent;
const groupOf = (intent: Intent): Group => {
  if (COURSES.has(intent)) return 'courses';
  return FEATURES.has(intent) ? intent : 'no courses';
};

interface WishGroup {
  group: Group;
  /** The likeliest of it. */
  wish: Intent;
  most: number;
  /** Of all of it. */
  share: number;
}

function groupsIn(wishes: WishShares): WishGroup[] {
  const groups = [...Map.groupBy(wishes, ([wish]) => groupOf(wish))].map(([group, those]) => ({
    group,
    wish: those[0]![0],
    most: those[0]![1],
    share: those.reduce((sum, [, share]) => sum + share, 0),
  }));
  return groups.toSorted((a, b) => b.share - a.share);
}

const STANDS_OUT = 0.3;

/** Courses come first where the rules say so and nothing else is likely enough, and where no reason against them stands out. */
function inOrder(groups: readonly WishGroup[], { byRules }: IntentSources): readonly WishGroup[] {
  const [{ wish, share, most }] = groups as [WishGroup];
  const isLikely = share >= (VAGUE.has(wish) ? VAGUELY_LIKELY : LIKELY);
  const areCoursesMore = groups.some((other) => other.group === 'courses' && other.share > most);
  // What may be about somebody’s health is answered kindly, with the way to courses.
  if (byRules === 'own health' && share < SURELY_NO_HEALTH)
    return groups.toSorted((a, b) => Number(b.group === 'no courses') - Number(a.group === 'no courses'));
  const areCoursesFirst = COURSES.has(byRules) ? !isLikely || most < STANDS_OUT : areCoursesMore && most < STANDS_OUT;
  return areCoursesFirst
    ? groups.toSorted((a, b) => Number(b.group === 'courses') - Number(a.group === 'courses'))
    : groups;
}

/** Of what is turned away the rules tell the reason, unless the words surely want something else; where no wish stands out, too. */
function reasonOf({ byRules }: IntentSources, wish: Intent, wishes: WishShares): Intent {
  const isReason = (TURNED_AWAY as readonly Intent[]).includes(byRules);
  const share = wishes.find(([each]) => each === wish)?.[1] ?? 0;
  return (isReason && share < SURE) || share < STANDS_OUT ? byRules : wish;
}

/** Who tells of a course tells of their own, unless the words surely say otherwise. */
function toldOf(byRules: Intent, [[wish, share]]: readonly [WishShares[number], ...WishShares]): Intent {
  const isOther = wish === 'note for somebody else' || wish === 'own health';
  return isOther && share >= SURE ? wish : byRules;
}

function intentOfGroup({ group, wish }: WishGroup, sources: IntentSources, wishes: WishShares): Intent {
  const { byRules, asCourses } = sources;
  if (group === 'courses') return COURSES.has(byRules) ? byRules : asCourses;
  return group === 'no courses' && !COURSES.has(byRules) ? reasonOf(sources, wish, wishes) : wish;
}

/** `wishes`: likeliest first. */
export function settleIntent(sources: IntentSources, wishes: WishShares): SettledIntent {
  const { byRules, isCertain } = sources;
  const [first, ...others] = wishes;
  if (!first || isCertain || BY_RULES_ALONE.has(byRules)) return { intent: byRules };
  if (TOLD.has(byRules)) return { intent: toldOf(byRules, [first, ...others]) };
  const [likeliest, next] = inOrder(groupsIn(wishes), sources) as [WishGroup, WishGroup?];
  const intent = intentOfGroup(likeliest, sources, wishes);
  const isDoubt = next && next.group !== 'no courses' && next.share >= WORTH_A_BUTTON;
  return { intent, ...(isDoubt && { doubt: intentOfGroup(next, sources, wishes) }) };
}
