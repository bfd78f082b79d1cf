import type { Block } from './read-outline.ts';
import type { Styles } from './styles.ts';
import type { Element } from './xml.ts';

/** The main part of a document, as it stands and as it was read. */
export interface WordPage {
  text: string;
  body: Element;
  blocks: readonly Block[];
  styles: Styles;
}

export function blockAt({ blocks }: WordPage, index: number): Block {
  const block = blocks[index];
  if (!block) throw new RangeError(`There is no paragraph ${index}.`);
  return block;
}
