// One page with every card, drawn by the renderer that Teams' cards are made for: light and dark, as wide as a phone and a desktop.
import { COLOURS, hostConfig, THEMES, type Theme } from './host-config.ts';
import type { DrawnSample } from './samples.ts';

export const WIDTHS = { phone: 328, desktop: 560 } as const;
export type Width = keyof typeof WIDTHS;
export const RENDERER = 'adaptivecards.min.js';

const anchorOf = (name: string) => name.replaceAll(/[^a-z-]/g, '-');

const styleOf = (theme: Theme): string => {
  const { page, card, text, line, button, accent } = COLOURS[theme];
  const inside = (selector: string) =>
    selector
      .split(', ')
      .map((one) => `.${theme} ${one}`)
      .join(', ');
  return `
    .${theme} { background: ${page}; color: ${text}; }
    ${inside('.ac-adaptiveCard')} { border: 1px solid ${line}; border-radius: 4px; }
    ${inside('input, textarea, select, button')} { background: ${card}; color: ${text}; border: 1px solid ${line}; border-radius: 4px; }
    ${inside('.ac-pushButton.style-positive, .ac-pushButton.primary')} { background: ${button}; color: #ffffff; border-color: ${button}; }
    ${inside('a')} { color: ${accent}; }
    ${inside(':focus-visible')} { outline: 3px solid ${text}; outline-offset: 1px; }`;
};

const STYLE = `
  body { font: 14px "Segoe UI", "Liberation Sans", sans-serif; margin: 16px; background: #ffffff; color: #242424; }
  .drawings { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  .drawing { padding: 12px; box-sizing: content-box; }
  .drawing input, .drawing textarea, .drawing select, .drawing button { font: inherit; padding: 6px 10px; max-width: 100%; box-sizing: border-box; }
  .drawing .ac-choiceSetInput-expanded, .drawing .ac-choiceSetInput-multiSelect, .drawing .ac-toggleInput { border: none; }
  .drawing .ac-choiceSetInput-expanded > div, .drawing .ac-choiceSetInput-multiSelect > div { min-height: 32px; }
  .drawing .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; margin-top: 8px; }
  .drawing button { white-space: normal; text-align: left; min-height: 32px; }
  .drawing .ac-richTextBlock { overflow-wrap: anywhere; } /* as TextBlocks are, and as Teams breaks a long link */
  .drawing .ac-horizontal-separator { display: none; }`;

/** Runs in the page. Cards write \`\\*\` for a star that is none of Markdown's, which a client takes back. */
const SCRIPT = `
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = escaped(text.replace(/\\\\([^\\w\\s])/g, '$1'));
    result.didProcess = true;
  };
  const drawn = (json, config) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json);
    return card.render();
  };
  for (const place of document.querySelectorAll('.drawing')) {
    const { card } = window.samples.find(({ name }) => name === place.dataset.card);
    place.append(drawn(card, window.hostConfigs[place.dataset.theme]));
  }`;

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

const sectionOf = ({ name }: DrawnSample, themes: readonly Theme[], widths: readonly Width[]): string => {
  const drawings = themes.flatMap((theme) =>
    widths.map(
      (width) =>
        `<div class="drawing ${theme} ${width}" data-card="${name}" data-theme="${theme}" style="width: ${WIDTHS[width]}px"></div>`,
    ),
  );
  return `<section id="${anchorOf(name)}"><h2>${name}</h2><div class="drawings">${drawings.join('')}</div></section>`;
};

/** The page and the file of the renderer (\`RENDERER\`) belong into one folder. */
export function galleryPage(
  samples: readonly DrawnSample[],
  themes: readonly Theme[] = THEMES,
  widths: readonly Width[] = ['phone', 'desktop'],
): string {
  const index = samples.map(({ name }) => `<li><a href="#${anchorOf(name)}">${name}</a></li>`).join('');
  const configs = Object.fromEntries(THEMES.map((theme) => [theme, hostConfig(theme)]));
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Every card of the ACCEND Assistant</title>
<style>${STYLE}${THEMES.map(styleOf).join('')}</style></head>
<body>
<h1>Every card, with its samples</h1>
<p>Everybody in them is made up.</p>
<nav aria-label="Cards"><ul>${index}</ul></nav>
<main>${samples.map((sample) => sectionOf(sample, themes, widths)).join('\n')}</main>
<script>window.samples = ${inScript(samples)}; window.hostConfigs = ${inScript(configs)};</script>
<script src="${RENDERER}"></script>
<script>${SCRIPT}</script>
</body>
</html>`;
}
