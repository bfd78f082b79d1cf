// What some words are read as, in words: shown before a Trust changes it, and after.
import { levelName } from '../../framework/domain.ts';
import { understand } from '../../../reading/understand.ts';
import type { Intent, Enquiry } from '../../../reading/enquiry.ts';
import { topicName, type ExtendedVocabulary } from '../../../reading/vocabulary.ts';
import type { WordMeaning } from './words.ts';

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

const MEANT: Partial<Record<Intent, string>> = {
  appraisal: 'a question about appraisals',
  'job description': 'a question about job descriptions',
  return: 'a question about the quarterly return',
  ePortfolio: 'a question about the ePortfolio',
  'medical staff': 'doctors, whom ACCEND is not for',
  'about ACCEND': 'a question about ACCEND',
  'other training': 'training that is not about cancer care',
  'clinical question': 'a clinical question',
};

function whoIn({ level, levels, role }: Enquiry): string[] {
  if (level) return [`${levelName(level).toLowerCase()} level${role ? ` (${role})` : ''}`];
  if (levels.length === 0) return role ? [role] : [];
  const open = `${levels.map((each) => levelName(each).toLowerCase()).join(' or ')} level`;
  return [role ? `${role} (${open})` : open];
}

const topicsOf = ({ topics, hints }: Enquiry) => [...new Set([...topics, ...hints])];

/** Undefined where the words mean nothing. */
export function readingOf(text: string, vocabulary: ExtendedVocabulary): string | undefined {
  const enquiry = understand(text, {}, vocabulary);
  const about = topicsOf(enquiry).map((topic) => topicName(vocabulary, topic));
  const parts = [
    ...whoIn(enquiry),
    ...(about.length > 0 ? [`courses about ${listed(about)}`] : []),
    ...enquiry.conditions.map((id) => vocabulary.conditions.find((each) => each.id === id)?.name ?? id),
  ];
  return parts.length > 0 ? parts.join(', ') : MEANT[enquiry.intent];
}

/** Whether a word by itself is read as what it should mean. */
export function isReadAs(word: string, means: WordMeaning, vocabulary: ExtendedVocabulary): boolean {
  const enquiry = understand(word, {}, vocabulary);
  switch (means.kind) {
    case 'role':
      return enquiry.role === means.role;
    case 'own role':
      return enquiry.role === means.role && enquiry.level === means.level;
    case 'level':
      return enquiry.level === means.level && !enquiry.role;
    case 'topic':
      return topicsOf(enquiry).includes(means.topic) && !enquiry.level && !enquiry.role;
  }
}

/** `“CWSW on urology” is now read as supportive level (Cancer Support Worker), courses about urology`. */
export function exampleReading(word: string, means: WordMeaning, vocabulary: ExtendedVocabulary): string {
  const text = means.kind === 'topic' ? `a course about ${word}` : `${word} on urology`;
  return `“${text}” is now read as ${readingOf(text, vocabulary) ?? 'nothing'}.`;
}
