// npm run gallery: every card on one page, and a picture of each.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium, NO_CHROMIUM, openBrowser } from '../support/chromium.ts';
import { GALLERY, writeGallery } from './files.ts';
import { galleryPage } from './page.ts';
import { drawnSamples } from './samples.ts';

const path = writeGallery(galleryPage(await drawnSamples()));
console.log(`Every card: ${path}`);
if (findChromium()) await takePictures();
else console.log(NO_CHROMIUM.replace('The journey in a browser needs', 'Pictures need'));

async function takePictures(): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  await page.goto(pathToFileURL(path).href);
  const drawings = await page.locator('.drawing').all();
  for (const drawing of drawings) {
    const [name, kind] = await Promise.all([drawing.getAttribute('data-card'), drawing.getAttribute('class')]);
    await drawing.screenshot({
      path: join(GALLERY, `${name} ${kind?.replace('drawing ', '')}.png`.replaceAll(/[/ ]/g, '-')),
    });
  }
  await browser.close();
  console.log(`${drawings.length} pictures beside it.`);
}
