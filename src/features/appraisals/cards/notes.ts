// The button that unfolds what can be written, and need not be: it says how much is written there already.
import type { FieldProblem, FieldTexts } from '../domain/fields.ts';

/** Open where something in it is wrong. `about` tells it from the other buttons of its name. */
export function notesView(
  about: string,
  fields: readonly string[],
  typed: FieldTexts,
  problems: readonly FieldProblem[],
) {
  const written = fields.filter((id) => typed[id]?.trim()).length;
  return {
    notesTitle: written ? `Notes (${written})` : 'Notes',
    notesTooltip: `Notes on ${about}${written ? `: ${written} written` : ''}`,
    isOpen: problems.some(({ field }) => fields.includes(field)),
  };
}
