// How the letters of a run look, as far as that says something about its words.
import type { Style, Styles } from './styles.ts';
import { childOf, switchOf, valueOf, type Element } from './xml.ts';

export interface RunLook {
  isHidden: boolean;
  isBold: boolean;
  isStruck: boolean;
  /** What makes it stand out: its colour, a highlight, italics, a style. '' for plain letters. */
  ink: string;
  /** Where the run names one. */
  font?: string;
}

export const PLAIN_RUN: RunLook = { isHidden: false, isBold: false, isStruck: false, ink: '' };

interface Manner {
  style: Style;
  styles: Styles;
}

export function runLook({ style, styles }: Manner, properties: Element | undefined): RunLook {
  const letters = styles.ofRun(valueOf(properties, 'w:rStyle'));
  // What a run says itself counts; otherwise the styles of the paragraph and of the letters toggle each other.
  const toggled = (name: string, of: 'isBold' | 'isHidden') =>
    switchOf(properties, name) ?? style[of] !== (letters?.[of] ?? false);
  return {
    isHidden: toggled('w:vanish', 'isHidden'),
    isBold: toggled('w:b', 'isBold'),
    isStruck: (switchOf(properties, 'w:strike') ?? false) || (switchOf(properties, 'w:dstrike') ?? false),
    ink: properties ? inkOf(properties) : '',
    font: childOf(properties, 'w:rFonts')?.attributes.get('w:ascii'),
  };
}

/** Black is what letters are anyway. */
const NO_COLOUR = new Set(['auto', '000000', 'none', undefined]);

function inkOf(properties: Element): string {
  const [colour, highlight, style] = ['w:color', 'w:highlight', 'w:rStyle'].map((name) => valueOf(properties, name));
  return [
    NO_COLOUR.has(colour) ? '' : colour,
    NO_COLOUR.has(highlight) ? '' : highlight,
    switchOf(properties, 'w:i') ? 'italic' : '',
    style ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}
