// Fields: a code, a separator, and the result a reader sees; they may span paragraphs and stand inside each other.
import { FileRefusal } from './file-refusal.ts';
import { MOST_NESTED_FIELDS } from './limits.ts';
import type { Element } from './xml.ts';

interface Field {
  /** As much of its code as says what it does. */
  code: string;
  isResult: boolean;
}

const LONGEST_NAME = 'BIBLIOGRAPHY '.length;

/** Followed along with the text, from the beginning of a story to its end. */
export interface FieldTracker {
  mark(fldChar: Element): void;
  code(instruction: string): void;
  depth(): number;
  /** Text that stands here is part of a code, which nobody reads. */
  isCode(): boolean;
  /** Text that stands here is put together by Word from elsewhere, as a table of contents is. */
  isGathered(): boolean;
}

/** The body of a document, or a text box in it. */
export function followFields(story: Element): FieldTracker {
  const marks = pairedMarks(story);
  const open: Field[] = [];
  // How many of the open ones are in their code, and how many gather: each word asks, however many are open.
  let inCode = 0;
  let gathering = 0;
  const count = (field: Field | undefined, by: 1 | -1) => {
    if (field && !field.isResult) inCode += by;
    if (field && isCollectedField(field.code)) gathering += by;
  };
  const change = (field: Field | undefined, how: Partial<Field>) => {
    count(field, -1);
    if (field) Object.assign(field, how);
    count(field, 1);
  };
  const begin = () => {
    if (open.length === MOST_NESTED_FIELDS) throw new FileRefusal('unsafe');
    const field = { code: '', isResult: false };
    open.push(field);
    count(field, 1);
  };
  return {
    mark: (fldChar) => {
      if (!marks.has(fldChar)) return;
      const type = fldChar.attributes.get('w:fldCharType');
      if (type === 'begin') begin();
      else if (type === 'end') count(open.pop(), -1);
      else change(open.at(-1), { isResult: true });
    },
    code: (instruction) => {
      const field = open.at(-1);
      const code = ((field?.code ?? '') + instruction).trimStart().slice(0, LONGEST_NAME);
      change(field, { code });
    },
    depth: () => open.length,
    isCode: () => inCode > 0,
    isGathered: () => gathering > 0,
  };
}

export const isCollectedField = (code: string): boolean => /^\s*(TOC|TOA|INDEX|BIBLIOGRAPHY)\b/i.test(code);

/** Without the marks that lack their other half: one field that was left open would swallow the rest of the document. */
function pairedMarks(story: Element): ReadonlySet<Element> {
  const paired = new Set<Element>();
  const open: Element[][] = [];
  const visit = (element: Element) => {
    if (element.name === 'w:fldChar') {
      const type = element.attributes.get('w:fldCharType');
      if (type === 'begin') open.push([element]);
      else if (type === 'separate') open.at(-1)?.push(element);
      else for (const mark of [...(open.pop() ?? []), element]) paired.add(mark);
    } else if (element.name !== 'w:txbxContent' && element.name !== 'mc:Fallback') element.children.forEach(visit);
  };
  story.children.forEach(visit);
  return paired;
}
