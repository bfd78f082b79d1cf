import { Refusal } from '../bot/refusal.ts';

/** Why a file cannot be worked on. The sentence for people says what is so, then what to do. */
const SENTENCES = {
  'too-big':
    'The file is too large: 10 MB is the most, and not too long a text. Take large pictures out of it, or send a shorter one.',
  empty: 'The file is empty. Please send the job description itself.',
  'no-text': 'There is no text in this document. Please send the job description itself.',
  'old-word':
    'This is a Word file of the old kind (.doc). Open it in Word, choose “Save as”, take “Word document (.docx)” and send that.',
  embedded:
    'The text of this document is another file that is embedded in it, which only Word shows. Open it in Word, save it there, and send the new file.',
  repack:
    'This document was put together in a way that only Word itself sorts out. Open it in Word, save it again, and send the new file.',
  pdf: 'This is a PDF. Please send the Word document (.docx) it was made from.',
  'not-word': 'This is not a Word document, whatever its name says. Please send the job description as a .docx file.',
  'other-text':
    'This is text of another kind, although its name ends in .docx: rich text, a web page or an OpenDocument text. Open it in Word, choose “Save as”, take “Word document (.docx)” and send that.',
  password:
    'This document is protected by a password, so it cannot be read. Take the password off in Word, and send it again.',
  macros:
    'This document holds macros, which are not accepted. Save it in Word as a “Word document (.docx)”, and send that.',
  template: 'This is a Word template. Save it in Word as a “Word document (.docx)”, and send that.',
  signed:
    'This document is digitally signed, and any change would break the signature. Copy the sentence instead, or send the unsigned document.',
  locked:
    'This document is locked against editing. In Word choose Review, then “Restrict editing”, stop the protection, and send it again.',
  damaged: 'This document is damaged. Open it in Word, save it again, and send the new file.',
  unsafe: 'This document is built in an unusual way that is not safe to open. Copy its text into a new Word document.',
  bomb: 'This document grows far beyond its size when it is opened, so it was left alone. Save it again in Word, and send that.',
} as const;
export type FileFault = keyof typeof SENTENCES;
export const FILE_FAULTS = Object.keys(SENTENCES) as FileFault[];

/** The file cannot be worked on; nothing of it is kept. */
export class FileRefusal extends Refusal {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(SENTENCES[fault]);
    this.fault = fault;
  }
}
