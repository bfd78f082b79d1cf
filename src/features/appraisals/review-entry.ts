// The day on which the two look at the goals again, as an entry that a calendar takes (RFC 5545). It says nothing of what was said.
import { addDays, longDay } from '../../dates.ts';
import { kindWords } from './domain/appraisal.ts';
import type { AgreedEdition } from './domain/discussion.ts';
import { initialsOf } from './domain/initials.ts';
import { reviewDay } from './domain/review-day.ts';

export const reviewDayOf = ({ record, answers }: AgreedEdition): string =>
  reviewDay(answers.find(({ step }) => step === 'goals')?.fields ?? {}, record.heldOn);

export const reviewFileName = (edition: AgreedEdition): string =>
  `ACCEND review ${initialsOf(edition.record.person.name)} ${reviewDayOf(edition)}.ics`;

/** A whole day, free, private, with a reminder a week before. The same record gives the same entry, so that taken twice it is there once. */
export function reviewEntry(edition: AgreedEdition, at: Date): Buffer {
  const { record } = edition;
  const day = reviewDayOf(edition);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ACCEND Assistant//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${record.id}-review@accend-assistant`,
    `DTSTAMP:${stampOf(at)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${textOf(`ACCEND review ${initialsOf(record.person.name)}`)}`,
    `DESCRIPTION:${textOf(descriptionOf(edition))}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:ACCEND review in a week',
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.flatMap(folded).join('\r\n') + '\r\n');
}

const descriptionOf = ({ record }: AgreedEdition): string =>
  `Look at the goals of the ${kindWords(record.kind)} discussion of ${longDay(record.heldOn)}. In Teams, type “my appraisals” to the ACCEND Assistant to open the record.`;

const stampOf = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');

const textOf = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

const MOST_BYTES = 75; // in a line; what goes on begins with a space

function folded(line: string): string[] {
  const lines = [''];
  for (const letter of line) {
    const last = lines.at(-1) ?? '';
    if (Buffer.byteLength(last + letter) > MOST_BYTES) lines.push(` ${letter}`);
    else lines[lines.length - 1] = last + letter;
  }
  return lines;
}
