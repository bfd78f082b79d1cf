// Fictional people of a fictional Trust, for trying the assistant on one machine. Nobody here exists.
import type { Person } from '../bot/turn.ts';

export const DEMO_TENANT = '00000000-0000-4000-8000-0000000000de';
export const DEMO_ALLIANCE = { id: 'DEMOALL', name: 'Demo Cancer Alliance (fictional)' };
export const DEMO_TRUST = { id: 'DEMO', name: 'Demo Trust (fictional)' };

export interface DemoPerson {
  id: string;
  teamsId: string;
  name: string;
  part: string;
}

const person = (n: number, name: string, part: string): DemoPerson => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  teamsId: `demo-user-${n}`,
  name: `${name} (demo)`,
  part,
});

/** The first two are played in the browser, each in a chat client of their own. */
export const DEMO_MANAGER = person(1, 'Alex Example', 'line manager');
export const DEMO_APPRAISEE = person(2, 'Priya Sample', 'appraised person');
/** Whom nobody plays, and who has filled in the returns of the past. */
export const DEMO_BEGINNER = person(3, 'Sam Placeholder', 'colleague');
export const DEMO_SENDER = person(4, 'Jo Specimen', 'colleague');
export const DEMO_OTHERS = [
  DEMO_BEGINNER,
  DEMO_SENDER,
  person(5, 'Chris Mockup', 'colleague'),
  person(6, 'Robin Fiction', 'colleague'),
];
export const DEMO_PEOPLE = [DEMO_MANAGER, DEMO_APPRAISEE, ...DEMO_OTHERS];

export const asPerson = ({ id, name }: DemoPerson): Person => ({ id, name, tenantId: DEMO_TENANT });
