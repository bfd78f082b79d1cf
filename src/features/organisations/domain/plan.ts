// What a table would add and change, decided on the organisations as they are.
import { organisationWith, problemsWith, type OrganisationForm } from './changes.ts';
import { organisationByCode, organisationIn, search, type Directory } from './directory.ts';
import { EMPTY_FORM, organisationForm } from './form.ts';
import { ORGANISATION_FIELDS, type OrganisationLine } from './line.ts';
import { ORGANISATION_KINDS, OrganisationKind, type Organisation } from './organisation.ts';
import type { LineProblem } from '../../../tables/table-shape.ts';

export interface OrganisationPlan {
  added: Organisation[];
  changed: Organisation[];
  /** How many stay as they are. */
  same: number;
}
export type OrganisationPlanning = { plan: OrganisationPlan } | { problems: LineProblem[] };

const isCalled = (name: string, one: Organisation) => one.name.toLowerCase() === name.toLowerCase();

function kindIn(text: string): string {
  const known = OrganisationKind.options.find(
    (kind) => kind === text.toLowerCase() || ORGANISATION_KINDS[kind].toLowerCase() === text.toLowerCase(),
  );
  return known ?? text;
}

/** By code or by name; as it stands, where it is neither: then it is a problem of its line. */
function allianceIn(text: string, directory: Directory): string {
  const found = organisationByCode(directory, text) ?? search(directory, text).find((one) => one.kind === 'alliance');
  return text && found ? found.id : text;
}

function sendsIn(text: string, { sendsFrom, sendsTo }: Pick<OrganisationLine, 'sendsFrom' | 'sendsTo'>): string {
  if (/^(yes|y|true|1)$/i.test(text)) return 'yes';
  if (/^(no|n|false|0)$/i.test(text)) return 'no';
  return text || (sendsFrom || sendsTo ? 'yes' : 'default');
}

/** What is typed over what is known. */
function formFor(line: OrganisationLine, before: Organisation | undefined, directory: Directory): OrganisationForm {
  const known: OrganisationForm = before ? organisationForm(before) : { ...EMPTY_FORM, kind: 'trust' };
  const typed = Object.fromEntries(
    ORGANISATION_FIELDS.flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]])),
  );
  const form: OrganisationForm = { ...known, ...typed };
  const isAboutSending = [line.sends, line.sendsFrom, line.sendsTo].some((cell) => cell !== undefined);
  return {
    ...form,
    kind: kindIn(form.kind),
    alliance: allianceIn(form.alliance, directory),
    sends: isAboutSending ? sendsIn(line.sends ?? '', line) : form.sends,
  };
}

/** `own`: an Alliance lead adds to this Alliance alone, and changes none of another. */
export function organisationPlan(
  lines: readonly OrganisationLine[],
  before: Directory,
  own?: string,
): OrganisationPlanning {
  const problems: LineProblem[] = [];
  const plan: OrganisationPlan = { added: [], changed: [], same: 0 };
  const seen = new Map<string, number>();
  let directory = before;
  for (const line of lines) {
    const code = (line.odsCode ?? '').toUpperCase();
    const known = code ? organisationByCode(directory, code) : directory.find((one) => isCalled(line.name ?? '', one));
    const id = known?.id ?? (code || line.fresh);
    const form = formFor(own && !line.alliance && !known ? { ...line, alliance: own } : line, known, directory);
    const found = Object.values(problemsWith(form, directory, id));
    if (own && (form.alliance !== own || (known && known.alliance !== own)))
      found.push('it does not belong to your Alliance.');
    const earlier = seen.get(id);
    if (earlier !== undefined) found.push(`line ${earlier} is about the same organisation.`);
    seen.set(id, line.line);
    problems.push(...found.map((reason) => ({ line: line.line, reason })));
    if (found.length) continue;
    const after = organisationWith(form, known, id);
    const isSame = JSON.stringify({ ...known, version: 0 }) === JSON.stringify({ ...after, version: 0 });
    if (isSame) plan.same++;
    else if (organisationIn(directory, id)) plan.changed.push(after);
    else plan.added.push(after);
    directory = [...directory.filter((one) => one.id !== id), after];
  }
  return problems.length ? { problems } : { plan };
}
