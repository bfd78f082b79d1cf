import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadFrom } from '../../src/host/download.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { FileRefusal } from '../../src/word/file-refusal.ts';

let server: Server;
let host: string;
let respond: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    respond(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
});

const LIMITS = { most: 1000, timeMs: 60_000 };
const from = (path: string, limits = LIMITS) => downloadFrom(`http://${host}${path}`, [host], limits);
const redirectTo = (response: ServerResponse, location: string) => {
  response.statusCode = 302;
  response.setHeader('Location', location);
  response.end();
};

it('gives the bytes as they are', async () => {
  respond = (_request, response) => response.end(Buffer.from([0, 1, 254, 255]));
  expect(await from('/file')).toEqual(Buffer.from([0, 1, 254, 255]));
});

it.each([
  ['another host', 'https://example.org/file'],
  ['a name that only ends alike', 'https://evilsharepoint.com/file'],
  ['a user name that looks like the host', 'https://contoso.sharepoint.com@example.org/file'],
  ['a file of this machine', 'file:///etc/passwd'],
  ['no address at all', 'undefined'],
])('asks nothing of %s', async (_what, url) => {
  await expect(downloadFrom(url, ['.sharepoint.com'], LIMITS)).rejects.toThrow(/OneDrive or SharePoint/);
});

it('follows a redirect to an allowed host', async () => {
  respond = ({ url }, response) => {
    if (url === '/first') redirectTo(response, '/second');
    else response.end('there');
  };
  expect(String(await from('/first'))).toBe('there');
});

it('does not follow one away from the allowed hosts', async () => {
  respond = (_request, response) => {
    redirectTo(response, 'http://127.0.0.1:9/inside');
  };
  await expect(from('/first')).rejects.toThrow(/OneDrive or SharePoint/);
});

it('gives up on redirects in a circle', async () => {
  respond = (_request, response) => {
    redirectTo(response, '/again');
  };
  await expect(from('/first')).rejects.toThrow(/send it again/);
  expect(asked.length).toBeLessThan(6);
});

it('stops reading as soon as there is too much, whatever length was announced', async () => {
  let sent = 0;
  respond = (_request, response) => {
    const pour = () => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += 50_000;
        if (!response.write(Buffer.alloc(50_000))) {
          response.once('drain', pour);
          return;
        }
      }
      response.end();
    };
    pour();
  };
  await expect(from('/endless')).rejects.toThrow(new FileRefusal('too-big'));
  expect(sent).toBeLessThan(20_000_000);
});

it.each([404, 401, 500])('asks for the file again when it is answered with %s', async (status) => {
  respond = (_request, response) => {
    response.statusCode = status;
    response.end('words of another server');
  };
  await expect(from('/file')).rejects.toThrow(/^Teams did not hand the file over/);
});

it('ends a transfer that never ends', async () => {
  respond = (_request, response) => {
    response.write('a little');
  };
  await expect(from('/slow', { most: 1000, timeMs: 50 })).rejects.toThrow(Refusal);
});

it('says nothing of the address, which holds a secret', async () => {
  respond = (request) => request.socket.destroy();
  const error: unknown = await from('/file?tempauth=secret').catch((error: unknown) => error);
  expect(String(error)).toMatch(/send it again/);
  expect(String(error)).not.toMatch(/secret|127/);
});
