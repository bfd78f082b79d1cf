// Bars over quarters as a picture of our own: small panels side by side, one for each figure. Every label is what is shown of it.
import { shownMark, shownText } from './in-words.ts';
import type { ShownFigure } from './view-figure.ts';

export interface Bar {
  /** Below it: a quarter. */
  label: string;
  figure: ShownFigure;
  /** From here on it is counted differently. */
  isBreak?: boolean;
}

export interface Panel {
  title: string;
  bars: readonly Bar[];
}

export interface Chart {
  title: string;
  /** For whoever does not see it. */
  description: string;
  panels: readonly Panel[];
  /** How many panels stand side by side. */
  across: number;
}

export interface Picture {
  svg: string;
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  title: string;
  description: string;
}

const WIDTH = 640;
const PANEL = { height: 68, top: 25, bars: 28, gap: 14 }; // pixels
const INK = '#212b32';
const BAR = '#003087';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, size: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${INK}"${more}>${escaped(words)}</text>`;

export function drawChart({ title, description, panels, across }: Chart): Picture {
  const height = Math.ceil(panels.length / across) * PANEL.height;
  const width = (WIDTH - PANEL.gap * (across - 1)) / across;
  const drawn = panels.map((panel, n) => {
    const [x, y] = [(n % across) * (width + PANEL.gap), Math.floor(n / across) * PANEL.height];
    return `<g transform="translate(${x.toFixed(1)} ${y})">${drawPanel(panel, width)}</g>`;
  });
  const named = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Liberation Sans, Arial, sans-serif">${named}<rect width="100%" height="100%" fill="#ffffff"/>${drawn.join('')}</svg>`;
  return { svg, width: WIDTH, height, title, description };
}

function drawPanel({ title, bars }: Panel, width: number): string {
  const isShare = bars.some(({ figure }) => figure.is === 'percentage');
  const most = isShare ? 100 : Math.max(1, ...bars.map(({ figure }) => heightOf(figure)));
  const step = width / Math.max(1, bars.length);
  const floor = PANEL.top + PANEL.bars;
  const drawn = bars.map(({ label, figure, isBreak }, n) => {
    const [x, tall] = [n * step, (heightOf(figure) / most) * PANEL.bars];
    const centre = x + step / 2;
    return [
      `<rect x="${(x + step * 0.18).toFixed(1)}" y="${(floor - tall).toFixed(1)}" width="${(step * 0.64).toFixed(1)}" height="${tall.toFixed(1)}" fill="${BAR}"/>`,
      text(centre, floor - tall - 3, 9, shownMark(figure), ' text-anchor="middle"'),
      text(centre, floor + 10, 8, label, ' text-anchor="middle"'),
      ...(isBreak
        ? [`<path d="M${x.toFixed(1)} ${PANEL.top - 10}V${floor}" stroke="${INK}" stroke-dasharray="3 2"/>`]
        : []),
    ].join('');
  });
  return `${text(0, 10, 10, title)}<path d="M0 ${floor}H${width.toFixed(1)}" stroke="${INK}"/>${drawn.join('')}`;
}

/** Nothing is drawn of what is no number: a bar of its own height would tell it. */
const heightOf = (figure: ShownFigure): number =>
  figure.is === 'number' || figure.is === 'percentage' ? figure.value : 0;

/** `aligned appraisals: 12 in Q1 2025/26, fewer than 8 in Q3 2026/27` */
export function panelInWords({ title, bars }: Panel): string {
  const [first, last] = [bars.at(0), bars.at(-1)];
  const ends = first === last ? [last] : [first, last];
  return `${title}: ${ends.flatMap((bar) => (bar ? `${shownText(bar.figure)} in ${bar.label}` : [])).join(', ')}`;
}
