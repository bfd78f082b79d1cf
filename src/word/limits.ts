// How much a Word file may be and hold. Honest documents stay far below; what is above costs memory and time.

const MB = 1024 * 1024;

/** What the chat takes, and what the sentence for people says. */
export const MOST_WORD_FILE_BYTES = 10 * MB;
/** Word makes 15 to 30 parts, and one for each picture. */
export const MOST_PARTS = 2_000;
/** A blank page of 24-bit colour at 600 dots an inch, the largest picture anybody scans, takes 104 MB. */
export const MOST_IN_A_PART = 120 * MB;
/** As much as a file of 10 MB honestly comes to (text grows about tenfold), twice over. */
export const MOST_INFLATED = 200 * MB;
/**
 * Long tables grow a hundredfold and blank pictures a thousandfold, so growth alone says nothing.
 * Beyond one blank picture, however, a file that grows more than this holds nothing but air.
 */
export const MOST_GROWTH = 100;
export const GROWTH_COUNTS_FROM = MOST_IN_A_PART;
/** Text with its markup is about 50 times the words in it: 12 MB is a book. */
export const MOST_TEXT = 12 * MB;
/** Each costs half a kilobyte once it is read. 300 pages have about this many. */
export const MOST_TAGS = 400_000;
/** The text with its styles, numbering, settings, headers and footers. */
export const MOST_TAGS_TOGETHER = 500_000;
export const MOST_TEXT_TOGETHER = 16 * MB;
/** Fields inside fields; Word itself stops at 20. */
export const MOST_NESTED_FIELDS = 100;
/** Of one namespace; those that Word writes have some 80 characters. */
export const LONGEST_ADDRESS = 1_000;
/** The lists of what is in the package: 2,000 parts at half a kilobyte each. */
export const MOST_INDEX = 1 * MB;
