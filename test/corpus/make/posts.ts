// What the fictional posts of the Demo Trust say. Demo data, all of it.
import { bullet, heading, paragraph, styled } from './markup.ts';

export const DEMO = 'Demo data: Demo Trust (fictional).';
export const STATEMENT = (level: string) =>
  `The post holder can evidence ACCEND Capabilities in Practice (CiPs) at ${level} level of practice or demonstrate a commitment to working towards achieving them.`;

export const DUTIES = ['Support people with cancer and their families.', 'Keep clear and accurate records.'];
export const ESSENTIAL = ['Relevant qualification or equivalent experience.', 'Able to work well in a team.'];

export const opening = (title: string, band = '6') =>
  styled('Title', title) + paragraph(DEMO) + paragraph(`Band: Agenda for Change band ${band}`);
export const duties = heading('Main duties') + DUTIES.map((duty) => bullet(duty)).join('');
export const specification =
  heading('Person specification') + heading('Essential criteria', 2) + ESSENTIAL.map((line) => bullet(line)).join('');
export const closing = heading('About the Demo Trust') + paragraph('The Demo Trust does not exist.');

/** A whole post; what stands in place of the person specification is the trap. */
export const post = (title: string, trap = specification, band = '6') => opening(title, band) + duties + trap + closing;
