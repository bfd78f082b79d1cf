// What may be done to the list of organisations. Nothing is ever deleted, and ids never change: old returns lie under them.
import { isDay, longDay } from '../../../dates.ts';
import { isFreeCode, lineageOf, organisationIn, successorOf, type Directory } from './directory.ts';
import {
  MOST_CONTACTS,
  LONGEST_ORGANISATION_NAME,
  OdsCode,
  Organisation,
  OrganisationKind,
  SendingRule,
} from './organisation.ts';

/** As it is typed on the card, or stands in a table. */
export interface OrganisationForm {
  name: string;
  odsCode: string;
  kind: string;
  alliance: string;
  from: string;
  to: string;
  /** `default`, `yes` or `no`. */
  sends: string;
  sendsFrom: string;
  sendsTo: string;
  contacts: string;
}
export type OrganisationProblems = Partial<Record<keyof OrganisationForm, string>>;

export type OrganisationChange =
  | { is: 'done'; organisations: Organisation[] }
  | { is: 'same' }
  /** Somebody else has changed it since the card was drawn. */
  | { is: 'late' }
  | { is: 'refused'; reason: string };

const QUARTER = /^\s*(2\d{3})(?:\/\d{2})?\s*[- ]?q?\s*([1-4])\s*$/i;
const REVERSED = /^\s*q\s*([1-4])[\s,]+(?:of\s+)?(2\d{3})(?:\/\d{2})?\s*$/i;

/** `2026Q3`, `2026 q3`, `Q3 2026/27`; undefined for anything else. */
export function quarterIn(text: string): string | undefined {
  const [, year, n] = QUARTER.exec(text) ?? [];
  if (year) return `${year}Q${n}`;
  const [, number, cycle] = REVERSED.exec(text) ?? [];
  return cycle ? `${cycle}Q${number}` : undefined;
}

function periodProblems({ from, to, sendsFrom, sendsTo, sends }: OrganisationForm): OrganisationProblems {
  const problems: OrganisationProblems = {};
  if (from && !isDay(from)) problems.from = 'write the day as 2026-04-01.';
  if (to && !isDay(to)) problems.to = 'write the day as 2026-04-01.';
  if (isDay(from) && isDay(to) && to < from) problems.to = 'the last day is before the first.';
  const [first, last] = [quarterIn(sendsFrom), quarterIn(sendsTo)];
  if (sendsFrom && !first) problems.sendsFrom = 'write the quarter as 2026Q3.';
  if (sendsTo && !last) problems.sendsTo = 'write the quarter as 2026Q3.';
  if (first && last && last < first) problems.sendsTo = 'the last quarter is before the first.';
  if ((sendsFrom || sendsTo) && sends !== 'yes') problems.sends = 'choose “yes” where you give a quarter.';
  return problems;
}

/** What is wrong with what was typed, by field; the ODS code is looked for among all others. */
export function problemsWith(form: OrganisationForm, directory: Directory, id: string): OrganisationProblems {
  const problems = periodProblems(form);
  const { name, odsCode, kind, alliance, contacts, sends } = form;
  if (!name) problems.name = 'give its name.';
  if (name.length > LONGEST_ORGANISATION_NAME)
    problems.name = `shorten it to ${LONGEST_ORGANISATION_NAME} characters; it has ${name.length}.`;
  const code = odsCode.toUpperCase();
  if (code && !OdsCode.safeParse(code).success) problems.odsCode = 'an ODS code has 3 to 10 letters and digits.';
  else if (code && !isFreeCode(directory, code, id)) problems.odsCode = 'another organisation has, or had, this code.';
  if (!OrganisationKind.safeParse(kind).success) problems.kind = 'choose what it is.';
  if (kind === 'alliance' && alliance) problems.alliance = 'an Alliance belongs to none: leave it empty.';
  else if (alliance && organisationIn(directory, alliance)?.kind !== 'alliance')
    problems.alliance = 'choose one of the Cancer Alliances.';
  if (sends && !['default', 'yes', 'no'].includes(sends)) problems.sends = 'choose one.';
  if (contacts.length > MOST_CONTACTS)
    problems.contacts = `shorten this to ${MOST_CONTACTS} characters; it has ${contacts.length}.`;
  return problems;
}

function sendsOf({ sends, sendsFrom, sendsTo }: OrganisationForm): SendingRule {
  if (sends === 'no') return { is: 'no' };
  if (sends !== 'yes') return { is: 'default' };
  return SendingRule.parse({ is: 'yes', from: quarterIn(sendsFrom), to: quarterIn(sendsTo) });
}

/** Only of a form without problems. A code that changes stays among the former ones. */
export function organisationWith(form: OrganisationForm, before: Organisation | undefined, id: string): Organisation {
  const code = form.odsCode.toUpperCase() || undefined;
  const formerCodes = before?.formerCodes ?? [];
  const codeBefore = before?.odsCode ? [before.odsCode] : [];
  return Organisation.parse({
    id,
    name: form.name,
    odsCode: code,
    formerCodes: [...new Set([...formerCodes, ...codeBefore])].filter((one) => one !== code),
    kind: form.kind,
    alliance: form.alliance || undefined,
    from: form.from || undefined,
    to: form.to || undefined,
    tookOverFrom: before?.tookOverFrom ?? [],
    sends: sendsOf(form),
    contacts: form.contacts,
    version: (before?.version ?? 0) + 1,
  });
}

const isSame = (a: Organisation | undefined, b: Organisation): boolean =>
  JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });

/** `version` is what the card was drawn from; none for a new one, which replaces none that is there. */
export function put(
  directory: Directory,
  form: OrganisationForm,
  { id, version }: { id: string; version?: number },
): OrganisationChange {
  const before = organisationIn(directory, id);
  const after = organisationWith(form, before, id);
  if (isSame(before && Organisation.parse(before), after)) return { is: 'same' };
  if (before?.version !== version) return { is: 'late' };
  return { is: 'done', organisations: [after] };
}

/** From this day on the successor stands in the place of the predecessor, under its own code: nothing is merged. */
export function takeOver(
  directory: Directory,
  { successor, predecessor, on }: { successor: string; predecessor: string; on: string },
): OrganisationChange {
  const [to, from] = [organisationIn(directory, successor), organisationIn(directory, predecessor)];
  if (!to || !from) return { is: 'refused', reason: 'choose an organisation of the list.' };
  if (!isDay(on)) return { is: 'refused', reason: 'write the day as 2026-04-01.' };
  if (to.id === from.id) return { is: 'refused', reason: 'an organisation cannot take over from itself.' };
  const known = successorOf(directory, from.id);
  if (known?.organisation.id === to.id && known.on === on) return { is: 'same' };
  if (known)
    return {
      is: 'refused',
      reason: `the list says already that ${known.organisation.name} takes over from ${from.name} on ${longDay(known.on)}.`,
    };
  if (lineageOf(directory, from.id).includes(to.id))
    return { is: 'refused', reason: `${from.name} has itself taken over from ${to.name}.` };
  const link = { id: from.id, on };
  const after = { ...to, tookOverFrom: [...to.tookOverFrom, link], version: to.version + 1 };
  return { is: 'done', organisations: [after] };
}

/** A link that was a mistake. What was sent in the meantime stays where it is. */
export function undoTakeOver(directory: Directory, successor: string, predecessor: string): OrganisationChange {
  const to = organisationIn(directory, successor);
  if (!to?.tookOverFrom.some(({ id }) => id === predecessor)) return { is: 'same' };
  const tookOverFrom = to.tookOverFrom.filter(({ id }) => id !== predecessor);
  return { is: 'done', organisations: [{ ...to, tookOverFrom, version: to.version + 1 }] };
}
