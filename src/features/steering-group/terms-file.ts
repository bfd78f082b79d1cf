// The terms of reference, made from the set-up. The Alliance's own template is not public, so the structure is ours and says so.
import { addYears, dayOf, longDay } from '../../dates.ts';
import type { RecordDocument } from '../../word/record.ts';
import { recordDocument } from '../../word/record-document.ts';
import { GROUP_KINDS, type GroupPerson, type SteeringGroup } from './domain/group.ts';
import { seatLine, seatOf, SEATS } from './domain/seats.ts';

export const TERMS = 'terms of reference';
const OURS = 'The structure of this document is that of the ACCEND Assistant, not of your Alliance.';
const named = (person: GroupPerson | undefined, none: string) => person?.name ?? none;
const listed = (people: readonly GroupPerson[]) => people.map(({ name }) => name).join(', ') || 'Not named yet';

export const termsOf = (group: SteeringGroup, trustName: string, at: Date): RecordDocument => ({
  title: `${GROUP_KINDS[group.kind]}: terms of reference`,
  subtitle: trustName,
  facts: [
    ['Version', String(group.version)],
    ['As at', longDay(dayOf(at))],
    ['To be reviewed by', longDay(addYears(dayOf(new Date(group.changedAt ?? at)), 1))],
  ],
  sections: [
    {
      heading: 'Purpose',
      intro:
        'To plan, carry out and report on the ACCEND programme for the cancer workforce: career pathways, levels of practice, education and development.',
    },
    {
      heading: 'Accountability',
      intro: 'The group is accountable to the Trust Cancer Board through its Cancer Clinical Lead.',
      facts: [
        ['Cancer Clinical Lead', named(group.clinicalLead, 'Not named yet')],
        ['Chair', named(group.chair, 'Not named yet')],
        ['Facilitators', listed(group.facilitators)],
        ['May send the quarterly return', listed(group.submitters)],
        ['Signs the return off', named(group.signer, 'Nobody has to')],
      ],
    },
    {
      heading: 'Membership',
      table: {
        header: ['Role', 'Filled by'],
        rows: SEATS.map(({ id, name }) => [name, seatLine(seatOf(group.seats, id))]),
      },
    },
    { heading: 'Quorum', intro: `${group.quorum} members have to be there.` },
    { heading: 'Frequency', intro: `The group meets every ${group.everyWeeks} weeks.` },
    {
      heading: 'Outputs',
      table: {
        header: ['Output', 'When'],
        rows: [
          ['Implementation plan and timeline', 'Each year'],
          ['Communications plan', 'Each year'],
          ['Return to the Cancer Alliance', 'Each quarter'],
          ['Risk register', 'Kept up to date'],
        ],
      },
    },
  ],
  closing: [],
  footer: OURS,
});

export const termsFile = async (group: SteeringGroup, trustName: string, at: Date) => ({
  fileName: 'ACCEND terms of reference.docx',
  bytes: await recordDocument(termsOf(group, trustName, at)),
});
