// Lines that are nothing but the name of a part of a person specification.
import { LONGEST_LABEL, plainLabel } from './topics.ts';
import { WELSH } from './welsh.ts';

/** What a part of a person specification is called, and no criterion is. */
const BARE = new Set(
  `education qualification qualifications training experience knowledge skills abilities ability aptitude aptitudes attributes
   qualities disposition circumstances values behaviours competencies requirements personal other and or ${WELSH.bare}`.split(
    /\s+/,
  ),
);

/** `Knowledge and skills`, whatever it looks like; `Communication skills` may as well be what is asked for. */
export function isBareTopic(text: string): boolean {
  const label = text.length <= LONGEST_LABEL ? plainLabel(text) : '';
  return /\p{L}{5}/u.test(label) && label.split(' ').every((word) => BARE.has(word));
}

/** `Previous experience`: its last word says what it is. */
export const endsBare = (text: string): boolean => isBareTopic(plainLabel(text).split(' ').at(-1) ?? '');
