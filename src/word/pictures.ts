import type { Element } from './xml.ts';

const SAYS = /(?:^|:)(?:descr|title|name|alt)$/;

/** What somebody, or the program, says that a picture shows: its description, its title, the name of its file. */
export function pictureIn(thing: Element): string {
  const own = [...thing.attributes].flatMap(([name, value]) => (SAYS.test(name) ? [value] : []));
  return [...own, ...thing.children.map(pictureIn)].filter(Boolean).join(' ');
}
