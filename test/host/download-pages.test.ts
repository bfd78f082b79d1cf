import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { newToken, USED_OR_EXPIRED } from '../../src/features/handover/domain.ts';
import { handoverRepository } from '../../src/features/handover/repository.ts';
import { addDownloadPages, type Downloads } from '../../src/host/download-pages.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import { Refusal } from '../../src/bot/refusal.ts';

const NINE = new Date('2026-06-21T09:00:00Z');
const bytes = Buffer.from([80, 75, 3, 4, 0, 255, 13, 10, 128]);

let storage: TestStorage;
let links: ReturnType<typeof handoverRepository>;
let server: restify.Server;
let address = '';
let clock = NINE;
/** What the server would tell a log. */
const errors: string[] = [];

async function serve(downloads: Downloads) {
  server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  addDownloadPages(server, downloads, () => clock);
  server.on('restifyError', (_request, _response, error: Error, done: () => void) => {
    errors.push(error.message);
    done();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  address = `http://127.0.0.1:${(server.address() as unknown as AddressInfo).port}/download`;
}

const fromStorage = (): Downloads => ({
  peek: (token, at) => links.peek(token, at),
  take: async (token, at) => ({ fileName: (await links.take(token, at)).fileName, bytes }),
});

beforeAll(async () => {
  storage = await startStorage();
  links = handoverRepository(await storage.open());
});
afterAll(() => storage.close());
beforeEach(async () => {
  clock = NINE;
  errors.length = 0;
  await serve(fromStorage());
});
afterEach(
  () =>
    new Promise<void>((closed) => {
      server.close(closed);
    }),
);

async function aLink(fileName = 'ACCEND record 2026-06-01.docx'): Promise<string> {
  const offered = {
    kind: 'appraisal record',
    fileName,
    about: 'a1',
    edition: 1,
    person: { tenantId: 't1', id: 'p3' },
  } as const;
  return `${address}/${await links.offer(offered, NINE, randomBytes(32).toString('base64url'))}`;
}
const press = (link: string) =>
  fetch(link, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: '' });
const body = async (response: Promise<Response>) => Buffer.from(await (await response).arrayBuffer());

describe('somebody who opens their link', () => {
  it('sees what it is, that it works once, and until when in London', async () => {
    const response = await fetch(await aLink());
    const html = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('ACCEND record 2026-06-01.docx');
    expect(html).toContain('once, until 21 June 2026 at 10:15 (London time)');
  });

  it('can follow the page with a screen reader and without a mouse', async () => {
    const html = await (await fetch(await aLink())).text();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toMatch(/<title>[^<]+ – ACCEND Assistant<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<main>');
    expect(html).toContain('<form method="post"><button>Download the Word document</button></form>');
    expect(html).not.toContain('<script');
  });

  it('is offered a table as a table, which is not confidential', async () => {
    const html = await (await fetch(await aLink('ACCEND courses.csv'))).text();
    expect(html).toContain('<h1>Your table</h1>');
    expect(html).toContain('<button>Download the table</button>');
    expect(html).toContain('You can open it in Excel.');
    expect(html).not.toMatch(/Word|document|confidential/);
  });

  it('sees it in its colours, though no other style or script would be let in', async () => {
    const response = await fetch(await aLink());
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });

  it('can press the button after previews and scanners have looked', async () => {
    const link = await aLink();
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200);
    expect(await body(press(link))).toEqual(bytes);
  });

  it('is shown a file name as a name, whatever it says', async () => {
    const html = await (await fetch(await aLink('<img src=x onerror="a()"> & \'co\'.docx'))).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; &#39;co&#39;.docx');
  });
});

describe('somebody who presses the button', () => {
  it('gets the Word document, to keep and not to show in the browser', async () => {
    const response = await press(await aLink());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition':
        'attachment; filename="ACCEND record 2026-06-01.docx"; filename*=UTF-8\'\'ACCEND%20record%202026-06-01.docx',
      'content-length': '9',
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  it('gets a table as a table', async () => {
    const response = await press(await aLink('ACCEND courses.csv'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ACCEND courses.csv"; filename*=UTF-8\'\'ACCEND%20courses.csv',
    });
  });

  it.each([
    [
      'other letters',
      'Błąd (1)*.docx',
      'filename="B__d _1__.docx"; filename*=UTF-8\'\'B%C5%82%C4%85d%20%281%29%2a.docx',
    ],
    [
      'quotes and line ends',
      'a"\r\nSet-Cookie: b.docx',
      'filename="a___Set-Cookie_ b.docx"; filename*=UTF-8\'\'a%22%0D%0ASet-Cookie%3A%20b.docx',
    ],
  ])('gets it under its name, also with %s', async (_what, fileName, header) => {
    const response = await press(await aLink(fileName));
    expect(response.headers.get('content-disposition')).toBe(`attachment; ${header}`);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('gets it once, also when pressing twice', async () => {
    const link = await aLink();
    const statuses = (await Promise.all([press(link), press(link), press(link)])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
    expect((await fetch(link)).status).toBe(410);
  });
});

describe('somebody whose link no longer works', () => {
  it.each(['GET', 'POST'])('reads the same sentence whatever the reason (%s)', async (method) => {
    const taken = await aLink();
    await press(taken);
    const pages = await Promise.all(
      [taken, `${address}/${newToken(NINE, 'x'.repeat(43))}`, `${address}/nonsense`, `${address}/`].map((link) =>
        fetch(link, { method }),
      ),
    );
    expect(pages.map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    const texts = new Set(await Promise.all(pages.map((page) => page.text())));
    expect(texts.size).toBe(1);
    expect([...texts][0]).toContain(USED_OR_EXPIRED);
    expect([...texts][0]).not.toMatch(/document/); // it may have been a table
  });

  it.each(['GET', 'POST'])('reads it once the time is up (%s)', async (method) => {
    const link = await aLink();
    clock = new Date(NINE.getTime() + 15 * 60_000);
    const page = await fetch(link, { method });
    expect([page.status, (await page.text()).includes(USED_OR_EXPIRED)]).toEqual([410, true]);
  });

  it.each<[string, Downloads['take']]>([
    ['is not there', async () => undefined],
    [
      'is not theirs',
      async () => {
        throw new Refusal('The record of Amina O’Neill is not yours.');
      },
    ],
  ])('reads it when the document behind the link %s', async (_what, take) => {
    server.close();
    await serve({ ...fromStorage(), take });
    const page = await press(`${address}/any`);
    const html = await page.text();
    expect(page.status).toBe(410);
    expect(html).toContain(USED_OR_EXPIRED);
    expect(html).not.toContain('Amina');
  });
});

describe('the address, which is a key,', () => {
  it.each([
    ['the page', 'GET', true],
    ['the file', 'POST', true],
    ['the refusal', 'POST', false],
  ])('is kept out of caches, search engines, frames and other sites by %s', async (_what, method, works) => {
    const { headers } = await fetch(works ? await aLink() : `${address}/none`, { method });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
    const policy = headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]),
    );
    expect(policy?.join()).not.toContain('unsafe');
  });

  it('is not told to anybody who keeps a log', async () => {
    const link = await aLink();
    const written = [
      jest.spyOn(process.stdout, 'write'),
      jest.spyOn(process.stderr, 'write'),
      jest.spyOn(console, 'log'),
      jest.spyOn(console, 'error'),
    ];
    for (const method of ['GET', 'POST', 'POST']) await fetch(link, { method });
    const said = JSON.stringify([written.map(({ mock }) => mock.calls), errors]);
    for (const spy of written) spy.mockRestore();
    expect(said).not.toContain(link.split('/').at(-1));
  });
});

it('tells somebody plainly when something broke, and the operator what', async () => {
  server.close();
  const broken = async () => {
    throw new Error('The table links cannot be reached.');
  };
  await serve({ peek: broken, take: broken });
  for (const method of ['GET', 'POST']) {
    const page = await fetch(`${address}/any`, { method });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    expect(html).toMatch(/went wrong/);
    expect(html).not.toContain('table');
  }
  expect(errors).toEqual(['The table links cannot be reached.', 'The table links cannot be reached.']);
});
