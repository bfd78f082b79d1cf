import { escapeXml } from './escape.ts';
import type { Element } from './xml.ts';

/** Who proposes a change, where Word keeps track of changes. */
export interface TrackingAuthor {
  name: string;
  at: Date;
}

/**
 * What Word asks of a tracked change: an id that nothing else has, who and when. Every call takes the next id. `of`: a
 * change of somebody else that had to be parted, whose other part is still theirs.
 */
export type Signature = (prefix: string, of?: Element) => string;

export function signatures(root: Element, { name, at }: TrackingAuthor): Signature {
  const used = idsIn(root);
  let id = 0;
  for (const one of used) if (one > id) id = one;
  if (id > HIGHEST_ID) id = 0;
  const now = `${at.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
  return (prefix, of) => {
    do id++;
    while (used.has(id));
    const author = of ? (of.attributes.get('w:author') ?? '') : name;
    const date = of ? of.attributes.get('w:date') : now;
    const when = date === undefined ? '' : ` ${prefix}date="${escapeXml(date)}"`;
    return ` ${prefix}id="${id}" ${prefix}author="${escapeXml(author.replace(/\s+/g, ' '))}"${when}`;
  };
}

/** Word counts in 32 bits; some writers begin at the top. Above this, the gaps below are used. */
const HIGHEST_ID = 2_000_000_000;

/** Changes, comments and bookmarks share their numbers. */
function idsIn(root: Element): ReadonlySet<number> {
  const used = new Set<number>();
  const visit = (element: Element) => {
    const id = element.attributes.get('w:id');
    if (id !== undefined) used.add(Number(id));
    element.children.forEach(visit);
  };
  visit(root);
  return used;
}
