import { childOf, valueOf, type Element } from './xml.ts';

/** Kinds of content control that hold one value, or whose text Word fills in by itself. */
const HOLDERS = new Set(
  'text date dropDownList comboBox checkbox picture citation bibliography equation group dataBinding showingPlcHdr'
    .split(' ')
    .flatMap((kind) => [`w:${kind}`, `w14:${kind}`, `w15:${kind}`]),
);

/** Google Docs puts such controls around whatever was commented or suggested, locked though nobody asked for it. */
const GOOGLE = 'goog_rdk_';

/** Nothing may be put into this content control (`w:sdt`), nor may its words be changed. */
export function locksItsContent(control: Element): boolean {
  const properties = childOf(control, 'w:sdtPr');
  const isOfGoogle = valueOf(properties, 'w:tag')?.startsWith(GOOGLE) ?? false;
  const lock = isOfGoogle ? undefined : valueOf(properties, 'w:lock');
  if (lock === 'contentLocked' || lock === 'sdtContentLocked') return true;
  return properties?.children.some(({ name }) => HOLDERS.has(name)) ?? false;
}

export function isTableOfContents(control: Element): boolean {
  const block = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  return valueOf(block, 'w:docPartGallery') === 'Table of Contents';
}

/** Of several ways to write the same, the one that today's Word reads. */
export const readableAlternate = (alternates: Element): Element | undefined =>
  childOf(alternates, 'mc:Choice') ?? childOf(alternates, 'mc:Fallback');

/** What only stands around blocks, rows or cells: what is inside, and what that means for it. */
export function contentOf(wrapper: Element): { content: Element; isLocked: boolean; isAside: boolean } | undefined {
  if (wrapper.name === 'w:sdt') {
    const content = childOf(wrapper, 'w:sdtContent');
    return content && { content, isLocked: locksItsContent(wrapper), isAside: isTableOfContents(wrapper) };
  }
  const content = wrapper.name === 'mc:AlternateContent' ? readableAlternate(wrapper) : wrapper;
  const isPassedThrough = content !== wrapper || PASSED_THROUGH.has(wrapper.name);
  return content && isPassedThrough ? { content, isLocked: false, isAside: false } : undefined;
}

const PASSED_THROUGH = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
