// An error that leaves a thread is copied, and forgets which class it was of: a refusal goes as data and becomes one again.
import { Refusal } from '../bot/refusal.ts';
import { FileRefusal, type FileFault } from '../word/file-refusal.ts';

export interface PlainRefusal {
  message: string;
  fault?: FileFault;
}

export const plainRefusal = (refusal: Refusal): PlainRefusal => ({
  message: refusal.message,
  ...(refusal instanceof FileRefusal && { fault: refusal.fault }),
});

export const refusalFrom = ({ message, fault }: PlainRefusal): Refusal =>
  fault === undefined ? new Refusal(message) : new FileRefusal(fault);
