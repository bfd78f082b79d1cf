/** `my goals`, `goals`, `goals of Priya`, `Priya's goals` is left to questions: anybody may be called anything. */
export const TYPED_PERSON =
  /^(?:(?:show|list|what are|how are) )?(?:me )?(?:my |the )?(?:agreed )?goals(?: going)?(?: (?:of|for|with) (?<name>[a-zà-öø-ÿ](?:[a-zà-öø-ÿ'’ -]{0,58}[a-zà-öø-ÿ])?))?$/i;

export const nameTyped = (text: string): string | undefined =>
  TYPED_PERSON.exec(
    text
      .normalize('NFC')
      .trim()
      .replace(/[.?!]+$/, ''),
  )?.groups?.name;
