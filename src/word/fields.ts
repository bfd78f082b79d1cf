// Fields: a code, a separator, and the result a reader sees; they may span paragraphs and stand inside each other.
import type { Element } from './xml.ts';

interface Field {
  code: string;
  isResult: boolean;
}

/** Followed along with the text, from the beginning of a story to its end. */
export interface Fields {
  mark(fldChar: Element): void;
  code(instruction: string): void;
  depth(): number;
  /** Text that stands here is part of a code, which nobody reads. */
  isCode(): boolean;
  /** Text that stands here is put together by Word from elsewhere, as a table of contents is. */
  isGathered(): boolean;
}

/** The body of a document, or a text box in it. */
export function followFields(story: Element): Fields {
  const marks = pairedMarks(story);
  const open: Field[] = [];
  return {
    mark: (fldChar) => {
      if (!marks.has(fldChar)) return;
      const type = fldChar.attributes.get('w:fldCharType');
      if (type === 'begin') open.push({ code: '', isResult: false });
      else if (type === 'end') open.pop();
      else for (const field of open.slice(-1)) field.isResult = true;
    },
    code: (instruction) => {
      const field = open.at(-1);
      if (field) field.code += instruction;
    },
    depth: () => open.length,
    isCode: () => open.some(({ isResult }) => !isResult),
    isGathered: () => open.some(({ code }) => gathers(code)),
  };
}

export const gathers = (code: string): boolean => /^\s*(TOC|TOA|INDEX|BIBLIOGRAPHY)\b/i.test(code);

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
