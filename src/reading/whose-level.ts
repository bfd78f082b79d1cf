// Whose level a question is about: the speaker's, somebody's they ask for, or somebody who is only mentioned.
import type { LevelId } from '../features/framework/domain.ts';
import type { RoleMention } from './mentions.ts';

export interface WhoseLevel {
  said?: RoleMention;
  role?: RoleMention;
  target?: RoleMention;
}

const isSpeaking = ({ part }: RoleMention) => part === 'self' || part === 'plain';
/** Managers and educators ask for others as often as for themselves. */
const mayAskForOthers = ({ occupation, isMany }: RoleMention) => !isMany && (occupation?.levels.length ?? 0) > 1;

export interface AskerWish {
  wantsNoPromotion: boolean;
  /** “for her”, “what would suit them”: and not “for me”. */
  isForThem: boolean;
  /** “what could I do?” */
  isForMe: boolean;
  /** “for once it’s myself I’m asking for”. */
  isForMeAlone: boolean;
}

/** “I supervise students, and I’m a nursing associate” asks for the nursing associate. */
function withCharges(mentions: readonly RoleMention[], { isForThem, isForMeAlone }: AskerWish): RoleMention[] {
  const asks = mentions.find((mention) => isSpeaking(mention) && mention.occupation && !mayAskForOthers(mention));
  const part = isForMeAlone || (asks && !isForThem) ? 'background' : 'other';
  return mentions.map((mention) => (mention.part === 'charge' ? { ...mention, part } : mention));
}

/** “I’m a support worker, our CNS did it: what could I do?” asks for the support worker. */
function withColleagues(mentions: readonly RoleMention[], wish: AskerWish): RoleMention[] {
  const { isForMe, isForThem, isForMeAlone } = wish;
  if (isForMeAlone && mentions.some(isSpeaking))
    return mentions.map((mention) => (mention.part === 'other' ? { ...mention, part: 'background' } : mention));
  const asks = mentions.find(
    (mention) => isSpeaking(mention) && mention.occupation && !mayAskForOthers(mention) && !mention.isMany,
  );
  if (!asks || !isForMe || isForThem) return [...mentions];
  return mentions.map((mention) => (mention.isColleague ? { ...mention, part: 'background' } : mention));
}

/** “Ward manager: three staff nurses need …” asks for the nurses; “a CNS, no ACP job” is no ACP. */
function inTheirParts(mentions: readonly RoleMention[], wantsNoPromotion: boolean): RoleMention[] {
  const speaking = mentions.filter(isSpeaking);
  // “My tutor says so, I’m an HCA”: who says who they are asks.
  const isSelf = ({ part, occupation }: RoleMention) => part === 'self' && occupation !== undefined;
  const asks =
    speaking.find((each) => mayAskForOthers(each) && (isSelf(each) || !speaking.some(isSelf))) ??
    speaking.find(({ isDenied }) => !isDenied);
  // “Ward manager here (RN) asking for our HCA”: who is asked for is said.
  const isSaid = mentions.some(({ part, occupation }) => part === 'other' && occupation);
  return mentions.map((mention): RoleMention => {
    if (!asks || mention === asks) return mention;
    if (mention.isDenied && (mention.part !== 'other' || wantsNoPromotion)) return { ...mention, part: 'background' };
    if (mention.part !== 'plain') return mention;
    const mayBeMany = asks.isAsking || asks.part === 'plain';
    const areMany = mayBeMany && mention.isMany && !mention.isDefinite && !mention.isAside && !asks.isMany;
    const isAskedFor = (mayAskForOthers(asks) && !isSaid) || areMany;
    return isAskedFor && mention.occupation ? { ...mention, part: 'other' } : mention;
  });
}

/** A doctor who names one of the staff asks for them: “Dr Khan here, our ANP has asked me to find her something”. */
function withoutDoctor(mentions: readonly RoleMention[]): readonly RoleMention[] {
  const [first, ...others] = mentions;
  const isDoctor = first && isSpeaking(first) && first.levels.length === 0;
  const staff = others.find(({ occupation }) => occupation);
  if (!isDoctor || !staff) return mentions;
  return others.map((mention) => (mention === staff ? { ...mention, part: 'other' } : mention));
}

/** A technician may be registered: “just qualified” says so. */
const isOneOf = ([level, ...others]: LevelId[], levels: readonly LevelId[]) =>
  others.length === 0 && levels.length > 1 && level !== undefined && levels.includes(level);

const ABOVE: readonly LevelId[] = ['enhanced', 'advanced', 'consultant'];

/** “at advanced level for AHPs”: a level said plainly tells more than the word for all of a profession. */
function levelFor(role: RoleMention | undefined, mentions: readonly RoleMention[]): RoleMention | undefined {
  const isOfAll = role?.part === 'other' && role.levels.join() === 'registered';
  const [plain, ...others] = mentions.filter(isSpeaking);
  if (!isOfAll || plain?.part !== 'plain' || others.length > 0 || plain.occupation || plain.isWeak) return undefined;
  return plain.levels.every((level) => ABOVE.includes(level)) ? plain : undefined;
}

/** “Supportive or assistive?” says neither where a role does, and both where nothing does. */
function saidIn(theirs: readonly RoleMention[], role: RoleMention | undefined): RoleMention | undefined {
  const [first, ...others] = theirs.filter(
    ({ occupation, levels, isWeak }) =>
      !occupation && levels.length > 0 && (!isWeak || !role || isOneOf(levels, role.levels)),
  );
  const levels = [...new Set([first, ...others].flatMap((mention) => mention?.levels ?? []))];
  if (!first || levels.length === first.levels.length) return first;
  return role ? undefined : { ...first, levels };
}

/** “for registered staff, so what for our associates?” asks for their own. */
const likelihood = ({ isOwn, isDefinite }: RoleMention) => Number(isOwn) - Number(isDefinite);

/** Who is asked for comes before who asks; a level said comes before one taken from a role. */
export function whoseLevelIn(all: readonly RoleMention[], asking: AskerWish): WhoseLevel {
  // “what the doctors are on about” asks for no course for doctors.
  const people = all.filter(({ levels, isDefinite, part }) => levels.length > 0 || !isDefinite || part === 'self');
  const theirs = withColleagues(withCharges(withoutDoctor(people), asking), asking);
  const mentions = inTheirParts(theirs, asking.wantsNoPromotion);
  const target = mentions.find(({ part }) => part === 'target');
  for (const part of ['other', 'self', 'plain', 'last'] as const) {
    const named = mentions.filter((mention) => mention.part === part);
    const likeliest = named.toSorted((a, b) => likelihood(b) - likelihood(a));
    const role = likeliest.find(({ occupation }) => occupation) ?? likeliest.find(({ levels }) => levels.length === 0);
    const said = saidIn(likeliest, role) ?? levelFor(role, mentions);
    if (role ?? said) return { said, role, target };
  }
  // Who comes from elsewhere “into support work” is answered for it.
  return target?.levels.join() === 'supportive' ? { role: target, target } : { target };
}
