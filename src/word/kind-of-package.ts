// Which packages are left alone, by what they say about themselves.
import { FileRefusal } from './file-refusal.ts';
import type { ContentTypes, Relationship } from './relationships.ts';

export interface PackageContents {
  names: readonly string[];
  types: ContentTypes;
  /** Of the package itself. */
  relationships: readonly Relationship[];
}

/** The name of the part with the text, which may not be there; or the reason why the package is left alone. */
export function mainPartOf(contents: PackageContents): string {
  const [main, ...others] = contents.relationships.filter(({ kind }) => kind === 'officeDocument');
  if (!main) throw incompleteRefusal(contents.names);
  // With two of them, one program would show what another does not.
  if (others.length > 0) throw new FileRefusal('damaged');
  refuseOtherTypes(contents, contents.types.of(main.target));
  if (isSigned(contents)) throw new FileRefusal('signed');
  return main.target;
}

const isOpenDocument = (names: readonly string[]) => names.includes('mimetype') && names.includes('content.xml');

/** A package without the lists that make it one: a Word document that lost them, or something else in a zip. */
export const incompleteRefusal = (names: readonly string[]): FileRefusal =>
  new FileRefusal(
    names.some((name) => name.toLowerCase().startsWith('word/'))
      ? 'damaged'
      : isOpenDocument(names)
        ? 'other-text'
        : 'not-word',
  );

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const DOCUMENT = `${WORD}document.main+xml`;
const TEMPLATE = `${WORD}template.main+xml`;
/** Documents and templates alike. */
const MACRO_ENABLED = 'application/vnd.ms-word.';

function refuseOtherTypes({ names, types }: PackageContents, type: string): void {
  if (type !== DOCUMENT && type !== TEMPLATE && !type.startsWith(MACRO_ENABLED)) throw new FileRefusal('not-word');
  const isMacros = (said: string) => said.toLowerCase().includes('vbaproject');
  if (type.startsWith(MACRO_ENABLED) || names.some(isMacros) || types.all.some(isMacros))
    throw new FileRefusal('macros');
  if (type === TEMPLATE) throw new FileRefusal('template');
}

const isSigned = ({ names, types, relationships }: PackageContents) =>
  names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/')) ||
  types.all.some((type) => type.includes('digital-signature')) ||
  // The type ends in `/digital-signature/origin`.
  relationships.some(({ kind }) => kind === 'origin');
