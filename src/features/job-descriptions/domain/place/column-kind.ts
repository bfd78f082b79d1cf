// What the heading of a column says its criteria are: in a heading row any of its words will do.
import { bandInName, bandsOf } from '../level/bands.ts';
import { topicOf } from './topics.ts';

export interface ColumnKind {
  kind: 'essential' | 'desirable';
  /** Said by a whole label, and not only by one of its words. */
  isSure: boolean;
  /** Only after some time in the post. */
  isLater: boolean;
  /** For which bands, where it names some. */
  bands: string[];
}

const LONGEST = 60; // characters: what is longer is a criterion
const MOST_WORDS = 10;
const ESSENTIAL = /(?<!\p{L})(?:essentials?|ess|hanfodol)(?!\p{L})/iu;
const DESIRABLE = /(?<!\p{L})(?:desirables?|des|dymunol)(?!\p{L})/iu;
const NEEDED =
  /\b(?:must[ -]haves?|required|(?:on|at|upon|prior to) (?:appointment|entry|recruitment|start|commencement|application))\b/i;
const WELCOME = /\b(?:nice[ -]to[ -]haves?|preferred|preferable|advantageous|an advantage)\b/i;
const LATER =
  /\b(?:(?:within|after|by) (?:the first )?(?:\d+|an?|one|two|three|six|nine|twelve|eighteen|first|month)\b.*\b(?:months?|years?|weeks?|\d+)|within \d+|to be (?:gained|achieved|developed|obtained|completed))\b/i;

export function columnKind(text: string): ColumnKind | undefined {
  const whole = topicOf(text).kind;
  const kind = whole ?? (isShort(text) ? kindIn(text) : undefined);
  return (
    kind && {
      kind,
      isSure: whole !== undefined,
      isLater: LATER.test(text),
      bands: bandsOf(bandInName(text) ?? '').filter(Boolean),
    }
  );
}

/** “Essential:” with lines below it is no heading, but what is asked for. */
const isShort = (text: string) =>
  text.length <= LONGEST && text.split(/\s+/).length <= MOST_WORDS && !/:\s*\n/.test(text);

/** What is said outright counts before a time. */
function kindIn(text: string): ColumnKind['kind'] | undefined {
  const isEssential = ESSENTIAL.test(text);
  if (isEssential !== DESIRABLE.test(text)) return isEssential ? 'essential' : 'desirable';
  if (isEssential) return undefined;
  if (WELCOME.test(text) || LATER.test(text)) return 'desirable';
  return NEEDED.test(text) ? 'essential' : undefined;
}
