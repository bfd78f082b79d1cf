// Who may set a group up, and what was typed into the form.
import { isSamePerson, keyOfPerson, type PersonKey } from '../../../bot/person-key.ts';
import { GroupKind, type GroupPerson, type SteeringGroup } from './group.ts';

/** As the card sends it: people as `tenant|id`, several with a comma between. */
export interface SetUpForm {
  kind: string;
  trust: string;
  chair: string;
  clinicalLead: string;
  facilitators: string;
  submitters: string;
  signer: string;
  everyWeeks: string;
  quorum: string;
  showsNumbers: string;
}
export type SetUpProblems = Partial<Record<keyof SetUpForm, string>>;
export type SetUp = Pick<
  SteeringGroup,
  | 'kind'
  | 'chair'
  | 'clinicalLead'
  | 'facilitators'
  | 'submitters'
  | 'signer'
  | 'everyWeeks'
  | 'quorum'
  | 'showsNumbers'
>;

export const SET_UP_RULE =
  'Only the ACCEND facilitator of the Trust, or an administrator of the ACCEND Assistant, can set up its steering group, and only as a member of this team.';

export const isMember = (person: PersonKey, roster: readonly PersonKey[]): boolean =>
  roster.some((one) => isSamePerson(one, person));

const WHOLE = /^[0-9]{1,3}$/;
const wholeIn = (typed: string, least: number, most: number): number | undefined => {
  const text = typed.normalize('NFKC').trim();
  const number = WHOLE.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

/** `people`: who may be chosen. Whoever is not among them was not on the card, and is left out. */
export function setUpFrom(
  form: SetUpForm,
  people: readonly GroupPerson[],
): { setUp: SetUp } | { problems: SetUpProblems } {
  const byKey = new Map(people.map((one) => [keyOfPerson(one), one]));
  const several = (chosen: string) => chosen.split(',').flatMap((one) => byKey.get(one.trim()) ?? []);
  const one = (chosen: string) => byKey.get(chosen.trim());
  const kind = GroupKind.safeParse(form.kind);
  const everyWeeks = wholeIn(form.everyWeeks, 1, 52);
  const quorum = wholeIn(form.quorum, 1, 50);
  const submitters = several(form.submitters);
  const problems: SetUpProblems = {
    ...(!kind.success && { kind: 'Choose what kind of group it is.' }),
    ...(!form.trust && { trust: 'Choose the organisation it is for.' }),
    ...(!submitters.length && { submitters: 'Choose at least one person who may send the return.' }),
    ...(everyWeeks === undefined && { everyWeeks: 'Type a whole number of weeks from 1 to 52.' }),
    ...(quorum === undefined && { quorum: 'Type a whole number from 1 to 50.' }),
  };
  if (!kind.success || everyWeeks === undefined || quorum === undefined || Object.keys(problems).length)
    return { problems };
  return {
    setUp: {
      kind: kind.data,
      chair: one(form.chair),
      clinicalLead: one(form.clinicalLead),
      facilitators: several(form.facilitators),
      submitters,
      signer: one(form.signer),
      everyWeeks,
      quorum,
      showsNumbers: form.showsNumbers === 'true',
    },
  };
}

/** The form as it stands before anything is typed. */
export const formOf = (group: SteeringGroup, trust: string): SetUpForm => {
  const key = (person: PersonKey | undefined) => (person ? keyOfPerson(person) : '');
  return {
    kind: group.kind,
    trust,
    chair: key(group.chair),
    clinicalLead: key(group.clinicalLead),
    facilitators: group.facilitators.map(key).join(','),
    submitters: group.submitters.map(key).join(','),
    signer: key(group.signer),
    everyWeeks: String(group.everyWeeks),
    quorum: String(group.quorum),
    showsNumbers: String(group.showsNumbers),
  };
};
