// How long a job description takes from bytes to bytes, and whether a thousand of them leave anything behind.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { compose, prepare } from '../../src/features/job-descriptions/compose.ts';
import { documentWork } from '../../src/features/job-descriptions/document-job.ts';
import { openThreads } from '../../src/threads/pool.ts';
import { median } from './machine.ts';
import type { Target } from './targets.ts';

const DEMO = join(import.meta.dirname, '../../src/local/demo-job-description.docx');
const BYTES = 200 * 1024;
const PARAGRAPHS = 600; // a long job description; the rest of the 200 KB is a picture, which does not compress
const COUNTED = 1000;
const WARM_UP = 100;
const DECISION = { level: 'enhanced', withEducation: true, by: { name: 'Bench', at: new Date(0) } } as const;

async function largeDocument(): Promise<Buffer> {
  const file = await JSZip.loadAsync(readFileSync(DEMO));
  const text = await file.file('word/document.xml')!.async('string');
  const more = Array.from({ length: PARAGRAPHS }, (_, n) => `<w:p><w:r><w:t>Duty number ${n}: care.</w:t></w:r></w:p>`);
  file.file('word/document.xml', text.replace('<w:sectPr', `${more.join('')}<w:sectPr`));
  const small = (await file.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })).length;
  file.file('word/media/picture.png', randomBytes(BYTES - small));
  return file.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const once = async (bytes: Buffer): Promise<number> => {
  const started = performance.now();
  await compose(await prepare(bytes, 'bench.docx'), DECISION);
  return performance.now() - started;
};
const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** As the chat does it: read when it arrives, and made after a yes. */
async function medianOnThread(bytes: Buffer): Promise<number> {
  const threads = openThreads(() => {});
  const work = documentWork(threads);
  const took: number[] = [];
  for (let n = 0; n < WARM_UP * 2; n++) {
    const started = performance.now();
    await work.understand({ bytes, fileName: 'bench.docx' });
    await work.make(bytes, { level: 'enhanced', withEducation: true, byName: 'Bench', at: new Date(0).toISOString() });
    if (n >= WARM_UP) took.push(performance.now() - started);
  }
  await threads.close();
  return median(took);
}

export async function documents(target: Target): Promise<void> {
  const bytes = await largeDocument();
  for (let n = 0; n < WARM_UP; n++) await once(bytes);
  const before = heapMb();
  const took: number[] = [];
  for (let n = 0; n < COUNTED; n++) took.push(await once(bytes));
  const after = heapMb();
  const ms = median(took);
  const size = `${Math.round(bytes.length / 1024)} KB`;
  target({
    what: `a job description of ${size}, median`,
    found: `${ms.toFixed(1)} ms`,
    limit: 'under 100 ms',
    isMet: ms < 100,
  });
  const onThread = await medianOnThread(bytes);
  target({
    what: 'the same on a thread, read and made, median',
    found: `${onThread.toFixed(1)} ms`,
    limit: 'under 100 ms',
    isMet: onThread < 100,
  });
  target({
    what: `heap after ${COUNTED} of them`,
    found: `${after.toFixed(0)} MB`,
    beside: `${before.toFixed(0)} MB before`,
    limit: 'under 20 MB more',
    isMet: after - before < 20,
  });
}
