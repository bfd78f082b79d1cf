// How Teams is told to look, light and dark, as far as its documentation and its look say: colours, letters and room.

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Colours {
  page: string;
  card: string;
  emphasis: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  attentionBack: string;
  goodBack: string;
  warningBack: string;
  line: string;
  button: string;
}

export const COLOURS: Record<Theme, Colours> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#0e700e',
    warning: '#835c00',
    attention: '#b10e1c',
    attentionBack: '#fdf3f4',
    goodBack: '#f1faf1',
    warningBack: '#fff9f5',
    line: '#767676',
    button: '#5b5fc7',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    emphasis: '#333333',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f1888c',
    attentionBack: '#2b1013',
    goodBack: '#10200f',
    warningBack: '#2a2113',
    line: '#8a8a8a',
    button: '#4f52b2',
  },
};

const FONT = '"Segoe UI", "Liberation Sans", sans-serif';

export function hostConfig(theme: Theme) {
  const { text, subtle, accent, good, warning, attention, card, emphasis, goodBack, warningBack, attentionBack, line } =
    COLOURS[theme];
  const one = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: text, subtle },
    accent: one(accent),
    good: one(good),
    warning: one(warning),
    attention: one(attention),
  };
  const backed = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    containerStyles: {
      default: backed(card),
      emphasis: backed(emphasis),
      good: backed(goodBack),
      warning: backed(warningBack),
      attention: backed(attentionBack),
      accent: backed(emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 3 },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *' }, optionalInputs: {} } },
  };
}
