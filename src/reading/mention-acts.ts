// What somebody who is named does, by the words behind their role: work for others, ask, or act by themselves.
import { spacedText } from './patterns.ts';
import type { PhraseMatch, Word } from './phrases.ts';
import type { Meaning } from './reader.ts';

const FURTHEST_LINK = 4;
const LINKS = new Set(['for', 'to', 'with', 'under', 'of']);

/** “secretary for the lung nurses” is a secretary. */
export function worksFor(
  { from }: PhraseMatch<Meaning>,
  previous: PhraseMatch<Meaning> | undefined,
  words: readonly Word[],
): boolean {
  if (previous?.meaning.kind !== 'occupation' || from - previous.to > FURTHEST_LINK) return false;
  const [link, ...others] = words.slice(previous.to, from);
  const isOneTitle = previous.meaning.occupation.levels.length > 1;
  return (
    !isOneTitle && link !== undefined && LINKS.has(link.text) && ![link, ...others].some(({ isOpening }) => isOpening)
  );
}

/** “our CNS asked me to find her a course”: for her. */
export const asksForThemselves = (words: readonly Word[], to: number): boolean =>
  / (?:asked|asks|wants|wanted|told|got|has asked) (?:me|us) (?:to|if) (?:\S+ ){1,3}(?:her|him|them) /u.test(
    spacedText(words.slice(to, to + FURTHEST_VERB)),
  );
const FURTHEST_VERB = 10;

/** “A student shadowing me”, “an HCA to induct”, “trainees I supervise”: of whoever is named before these words. */
export const isTaught = (after: readonly Word[]): boolean =>
  /^ (?:shadowing|to (?:induct|train|mentor|supervise|teach|look after)|under (?:me|us)|(?:that |who )?(?:i|we) (?:line )?(?:supervise|manage|mentor|teach|train|lead|look after)) /u.test(
    spacedText(after),
  );

/** “Consultant nurse since 2021”, whatever they were before. */
export const isSince = (after: readonly Word[]): boolean =>
  /^ since (?:\d{4}|last|january|february|march|april|may|june|july|august|september|october|november|december) /u.test(
    spacedText(after),
  );

/** “where our consultant nurse runs the clinics”, “the physio tells me”: somebody known, who does something. */
export function actsByThemselves({ from, to }: PhraseMatch<Meaning>, words: readonly Word[]): boolean {
  const [before, rest] = [words[from - 1]?.text ?? '', words.slice(to)];
  const next = WHERE.test(spacedText(rest.slice(0, 3))) ? rest[3] : rest[0];
  if (!next || next.isOpening || !KNOWN_ONE.has(before)) return false;
  return THEIR_ACTS.has(next.text);
}
/** “The support worker on our team does …” */
const WHERE = /^ (?:in|on|at) (?:our|the|my) \S+ $/u;
const KNOWN_ONE = new Set(['our', 'the', 'my']);
const THEIR_ACTS = new Set(
  'runs tells shows gives leads covers gave showed teaches taught supervises manages trained left does did says said mentioned reckons thinks'.split(
    ' ',
  ),
);
