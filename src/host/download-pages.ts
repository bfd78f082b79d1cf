// One-time downloads in a browser. Chat previews and mail scanners open every link they see,
// so opening one only shows a page; the button on it takes the file.
import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { longMoment } from '../dates.ts';
import { Refusal } from '../bot/refusal.ts';
import { closeIfUnread } from './answers.ts';
import { fileKindOf } from './file-kinds.ts';
import { openPlaces, type TakePlace } from './limits.ts';

/** What the pages need to know about the files. Undefined or a Refusal: not to be had, or not any more. */
export interface Downloads {
  peek(token: string, at: Date): Promise<{ fileName: string; expiresAt: string } | undefined>;
  take(token: string, at: Date): Promise<{ fileName: string; bytes: Buffer } | undefined>;
}

const PATH = '/download/:token';
const GONE = 'This link has been used or has expired. Ask the ACCEND Assistant for a new one.';
/** Looked up at once. Anybody may ask for any address, and each is looked up in storage. */
const MOST_LOOKED_UP = 50;
const BUSY = 'I am busy just now. Please try again in a moment: your link still works.';
const TROUBLE = 'Something went wrong here. Ask the ACCEND Assistant for a new link and try again.';

export function addDownloadPages(server: Server, downloads: Downloads, now: () => Date): void {
  const takePlace = openPlaces(MOST_LOOKED_UP);
  const show = answering(takePlace, async (token, response) => {
    const file = await downloads.peek(token, now());
    if (!file) throw new Refusal(GONE);
    send(response, 200, 'text/html; charset=utf-8', offerPage(file.fileName, file.expiresAt));
  });
  const hand = answering(takePlace, async (token, response) => {
    const file = await downloads.take(token, now());
    if (!file) throw new Refusal(GONE);
    response.setHeader('Content-Disposition', attachment(file.fileName));
    send(response, 200, fileKindOf(file.fileName).type, file.bytes);
  });
  server.get(PATH, show);
  server.head(PATH, show);
  server.post(PATH, hand);
}

/** Whatever happens, the person gets a page. An unexpected error goes on to the server's listeners for errors. */
const answering =
  (takePlace: TakePlace, answer: (token: string, response: Response) => Promise<void>) =>
  async (request: Request, response: Response): Promise<void> => {
    const leave = takePlace();
    if (!leave) {
      response.setHeader('Retry-After', '2');
      sendSentence(response, 429, BUSY);
      return;
    }
    try {
      await answer((request.params as { token: string }).token, response);
    } catch (error) {
      const isRefused = error instanceof Refusal;
      if (isRefused) sendSentence(response, 410, GONE);
      else sendSentence(response, 500, TROUBLE);
      if (!isRefused) throw error;
    } finally {
      leave();
    }
  };

function sendSentence(response: Response, status: number, sentence: string): void {
  send(response, status, 'text/html; charset=utf-8', page('Nothing to download', `<p>${sentence}</p>`));
}

function send(response: Response, status: number, type: string, body: string | Buffer): void {
  closeIfUnread(response);
  response.sendRaw(status, body, { ...GUARDS, 'Content-Type': type, 'Content-Length': `${Buffer.byteLength(body)}` });
}

function offerPage(fileName: string, expiresAt: string): string {
  const { what, hint } = fileKindOf(fileName);
  return page(
    `Your ${what}`,
    `
    <p>“${escaped(fileName)}” is ready. It can be downloaded once, until ${longMoment(expiresAt)} (London time).</p>
    <p>${hint}</p>
    <form method="post"><button>Download the ${what}</button></form>`,
  );
}

const STYLE = `
      body { font: 1.125rem/1.5 Arial, sans-serif; color: #212b32; background: #fff; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
      button { font: inherit; font-weight: bold; color: #fff; background: #005eb8; border: 2px solid #005eb8; padding: 0.75rem 1.25rem; cursor: pointer; }
      button:focus-visible { outline: 4px solid #212b32; outline-offset: 3px; }
    `;

const page = (heading: string, content: string) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${heading} – ACCEND Assistant</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
    <h1>${heading}</h1>${content}
    </main>
  </body>
</html>
`;

// The address is a key: it goes into no cache, search engine or Referer, and the page runs nothing and fits in no frame.
const GUARDS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The plain name is for old clients; the second one keeps every letter (RFC 6266). */
function attachment(fileName: string): string {
  const exact = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${fileName.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${exact}`;
}
