// Words are changed so that the old ones stay, struck out, until somebody accepts the change.
import type { Cut } from './cuts.ts';
import { declarations, wordingIn } from './namespaces.ts';
import type { WordPage } from './page.ts';
import { textRuns, sliceOf, type Edit } from './splice.ts';
import type { Signature } from './tracked.ts';
import { childOf, outerScopeOf, prefixOf, type Element } from './xml.ts';

/** Runs are parted where the stretch begins and ends, and every part keeps the look of its run. */
export function trackedEdits(page: WordPage, cuts: readonly Cut[], sign: Signature): Edit[] {
  return [...Map.groupBy(cuts, ({ run }) => run)].map(([run, ofRun]) => {
    const parts = partsOf(page.text, run, ofRun);
    return { from: run.start, to: run.end, put: written(page, run, parts, sign) };
  });
}

interface Part {
  is: 'kept' | 'gone' | 'new';
  inside: string;
}

function partsOf(text: string, run: Element, cuts: readonly Cut[]): Part[] {
  const prefix = prefixOf(run);
  const inside = Map.groupBy(cuts, ({ element }) => element);
  const parts: Part[] = [];
  const add = (is: Part['is'], inside: string) => {
    const last = parts.at(-1);
    if (last?.is === is) last.inside += inside;
    else if (inside) parts.push({ is, inside });
  };
  for (const child of run.children) {
    const found = inside.get(child)?.toSorted((one, other) => one.begin - other.begin);
    if (!found && child.name !== 'w:rPr') add('kept', sliceOf(text, child));
    let at = 0;
    for (const { text: words, begin, end, put } of found ?? []) {
      add('kept', textRuns(words.slice(at, begin), prefix));
      add('gone', child.name === 'w:t' ? textRuns(words.slice(begin, end), prefix, 'delText') : sliceOf(text, child));
      add('new', textRuns(put, prefix));
      at = end;
    }
    add('kept', textRuns(found?.[0]?.text.slice(at) ?? '', prefix));
  }
  return parts;
}

function written(page: WordPage, run: Element, parts: readonly Part[], sign: Signature): string {
  const { text, body } = page;
  const { prefix, declaration } = wordingIn(outerScopeOf(run), body);
  const begin = text.slice(run.start, run.children[0]?.start);
  const look = looksOf(page, run, sign);
  const tracked = (name: 'ins' | 'del', inside: string) =>
    `<${prefix}${name}${declaration}${sign(prefix)}>${inside}</${prefix}${name}>`;
  return parts
    .map(({ is, inside }) => {
      const one = `${begin}${look(is)}${inside}</${run.tag}>`;
      if (is === 'kept') return one;
      return is === 'gone' ? tracked('del', one) : besides(run.parent, tracked('ins', one), sign, body);
    })
    .join('');
}

/** The properties of each part in turn: what was tracked about the letters is said once by each, and not of new words. */
function looksOf({ text, body }: WordPage, run: Element, sign: Signature): (is: Part['is']) => string {
  const properties = childOf(run, 'w:rPr');
  const change = childOf(properties, 'w:rPrChange');
  if (!properties) return () => '';
  const whole = sliceOf(text, properties);
  if (!change) return () => whole;
  const around = (inside: string) =>
    text.slice(properties.start, change.start) + inside + text.slice(change.end, properties.end);
  let isFirst = true;
  return (is) => {
    if (is === 'new') return around('');
    if (!isFirst)
      return around(
        reopened(change, sign, body) + change.children.map((one) => sliceOf(text, one)).join('') + `</${change.tag}>`,
      );
    isFirst = false;
    return whole;
  };
}

/** What somebody else has added is parted, so that each of us is named for his own words. */
function besides(parent: Element | undefined, insertion: string, sign: Signature, body: Element): string {
  if (parent?.name !== 'w:ins') return insertion;
  return `</${parent.tag}>${insertion}${reopened(parent, sign, body)}`;
}

function reopened(change: Element, sign: Signature, body: Element): string {
  const outer = outerScopeOf(change);
  const { prefix, declaration } = wordingIn(change.scope, body);
  return `<${change.tag}${declarations(outer, change.scope)}${declaration}${sign(prefix, change)}>`;
}
