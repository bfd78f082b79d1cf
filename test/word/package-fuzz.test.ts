import { FileRefusal } from '../../src/word/file-refusal.ts';
import { openPackage } from '../../src/word/package.ts';
import { aPackage, documentXml } from '../support/packages.ts';

/** The same numbers from 0 to 1 every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function harmed(file: Buffer, random: () => number): Buffer {
  const at = () => Math.floor(random() * file.length);
  const kind = random();
  if (kind < 0.2) return file.subarray(0, at());
  if (kind < 0.3) return file.subarray(at());
  if (kind < 0.4) return Buffer.concat([file.subarray(0, at()), file.subarray(at())]);
  const copy = Buffer.from(file);
  // Half of the harm falls on the last list, where it does most.
  const from = random() < 0.5 ? file.indexOf('PK\x01\x02') : 0;
  const count = 1 + Math.floor(random() * 4);
  for (let n = 0; n < count; n++) copy[from + Math.floor(random() * (file.length - from))] = Math.floor(random() * 256);
  return copy;
}

it('opens a harmed file or refuses it, and what it opens can be changed', async () => {
  const random = numbersFrom(20_261_121);
  const file = aPackage();
  const outcomes = { opened: 0, refused: 0 };
  for (let n = 0; n < 300; n++) {
    try {
      const opened = await openPackage(harmed(file, random));
      await opened.text(opened.main);
      const again = await openPackage(await opened.withMain(documentXml('changed')));
      expect(await again.text(again.main)).toBe(documentXml('changed'));
      outcomes.opened++;
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      outcomes.refused++;
    }
  }
  expect(outcomes.opened).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(100);
});
