// What cards say of an organisation. What nobody has said is to be confirmed, and never made up.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { dayOf, longDay } from '../../../dates.ts';
import type { ValueInForce } from './alliance-settings.ts';
import { DEFAULT_NOTE } from './defaults.ts';
import { organisationIn, successorOf, type Directory } from './directory.ts';
import { ORGANISATION_KINDS, type Organisation, type SendingRule } from './organisation.ts';

export const TO_BE_CONFIRMED = 'to be confirmed';

/** `default, to be confirmed by your Alliance`, or `set by Ann on 26 November 2026: agreed at the board` */
export const basisLine = ({ set }: Pick<ValueInForce<unknown>, 'set'>, unset = DEFAULT_NOTE): string =>
  set
    ? `set by ${set.name || 'somebody'} on ${longDay(dayOf(new Date(set.at)))}${set.why ? `: ${set.why}` : ''}`
    : unset;

export const organisationKindName = ({ kind }: Pick<Organisation, 'kind'>): string => ORGANISATION_KINDS[kind];
const codeOf = ({ odsCode }: Pick<Organisation, 'odsCode'>): string => odsCode ?? `no ODS code, ${TO_BE_CONFIRMED}`;

function sendsLine(sends: SendingRule, { kind }: Pick<Organisation, 'kind'>): string {
  if (sends.is === 'no') return 'no';
  if (sends.is === 'default') return `${kind === 'trust' ? 'yes' : 'no'} (${DEFAULT_NOTE})`;
  const from = sends.from ? ` from ${shortQuarterName(sends.from)}` : '';
  const to = sends.to ? ` until ${shortQuarterName(sends.to)}` : '';
  return `yes${from}${to}`;
}

function periodLine({ from, to }: Pick<Organisation, 'from' | 'to'>, day: string): string {
  const since = from ? `${from > day ? 'from' : 'since'} ${longDay(from)}` : `since when: ${TO_BE_CONFIRMED}`;
  return `${since}${to ? `, until ${longDay(to)}` : ''}`;
}

/** As it is on a day: what is still to come is said so. */
export function organisationFacts(one: Organisation, directory: Directory, day: string): string[] {
  const named = (id: string) => organisationIn(directory, id)?.name ?? id;
  const successor = successorOf(directory, one.id);
  const isAlliance = one.kind === 'alliance';
  return [
    `ODS code: ${codeOf(one)}${one.formerCodes.length ? ` (before: ${one.formerCodes.join(', ')})` : ''}`,
    `What it is: ${organisationKindName(one)}`,
    ...(isAlliance ? [] : [`Cancer Alliance: ${one.alliance ? named(one.alliance) : TO_BE_CONFIRMED}`]),
    `Exists: ${periodLine(one, day)}`,
    ...one.tookOverFrom.map(
      ({ id, on }) =>
        `${on > day ? 'Will take over' : 'Took over'} from ${named(id)} on ${longDay(on)}: its old returns stay under ${id}`,
    ),
    ...(successor
      ? [
          `${successor.on > day ? 'Will be taken' : 'Taken'} over by ${successor.organisation.name} on ${longDay(successor.on)}`,
        ]
      : []),
    ...(isAlliance ? [] : [`Sends a return: ${sendsLine(one.sends, one)}`]),
    `Contacts: ${one.contacts || TO_BE_CONFIRMED}`,
  ];
}

export function listLine(one: Organisation, directory: Directory, day: string): string {
  const end = endLine(one, directory, day);
  return [one.odsCode ?? 'no ODS code', organisationKindName(one), ...(end ? [end] : [])].join(' · ');
}

/** Of its last day, it is still there. */
function endLine({ id, to }: Organisation, directory: Directory, day: string): string | undefined {
  const successor = successorOf(directory, id);
  if (successor && successor.on > day)
    return `will be taken over by ${successor.organisation.name} on ${longDay(successor.on)}`;
  if (successor) return `taken over by ${successor.organisation.name}`;
  return to && `${to < day ? 'closed' : 'closes'} on ${longDay(to)}`;
}
