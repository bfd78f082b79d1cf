import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../bot/turn.ts';
import { asPerson, DEMO_APPRAISEE, DEMO_MANAGER, DEMO_OTHERS, DEMO_TRUST } from './demo-people.ts';

/** Who keeps where people work. */
interface People {
  chooseTrust(person: Person, trust: typeof DEMO_TRUST, at: Date): Promise<unknown>;
}

/**
 * Colleagues to choose from. The manager is left out, so that whoever plays them meets the welcome and its question; the
 * colleagues have no chat yet, so that a notice to them waits until they first open the assistant.
 */
export async function loadDemo(people: People, at: Date): Promise<void> {
  for (const one of [DEMO_APPRAISEE, ...DEMO_OTHERS]) await people.chooseTrust(asPerson(one), DEMO_TRUST, at);
}

/** What the demonstration adds to the settings: somebody who facilitates its Trust and keeps the catalogue of courses. */
export const DEMO_SETTINGS = {
  FACILITATORS: `${DEMO_TRUST.id}=${DEMO_MANAGER.id}`,
  ADMINISTRATORS: DEMO_MANAGER.id,
};

/** A fictional post of a fictional Trust, because the chat client on this machine cannot send files. */
export const demoJobDescription = () => ({
  fileName: 'Demo job description.docx',
  bytes: readFileSync(join(import.meta.dirname, 'demo-job-description.docx')),
});
