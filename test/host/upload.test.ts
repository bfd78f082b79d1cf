import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAllowed } from '../../src/host/allowed-hosts.ts';
import { uploadTo } from '../../src/host/upload.ts';

describe('a document goes only where it may', () => {
  const allowed = ['contoso.sharepoint.com', '.sharepoint.de', '127.0.0.1:4444', 'Fabrikam.SharePoint.com'];

  it.each([
    ['an allowed host', "https://contoso.sharepoint.com/personal/x/_api/upload?guid='1'&tempauth=abc@def"],
    ['a host in capitals', 'HTTPS://CONTOSO.SharePoint.com/x'],
    ['a host allowed in capitals', 'https://fabrikam.sharepoint.com/x'],
    ['the usual port, written out', 'https://contoso.sharepoint.com:443/x'],
    ['a host with an allowed ending', 'https://trust-my.sharepoint.de/x'],
    ['a host far below an allowed ending', 'https://a.b.sharepoint.de'],
    ['a test server on this machine', 'http://127.0.0.1:4444/x'],
  ])('yes: %s', (_what, url) => expect(isAllowed(url, allowed)).toBe(true));

  it.each([
    ['another host', 'https://evil.example/x'],
    ['a host below an exact one', 'https://evil.contoso.sharepoint.com/x'],
    ['a host that only begins like it', 'https://contoso.sharepoint.com.evil.example/x'],
    ['a host that only ends like it', 'https://evilcontoso.sharepoint.com/x'],
    ['a name without the dot of the ending', 'https://evilsharepoint.de/x'],
    ['the bare ending', 'https://sharepoint.de/x'],
    ['the ending with an empty name', 'https://.sharepoint.de/x'],
    ['an empty name in between', 'https://evil..sharepoint.de/x'],
    ['an allowed host as a user name', 'https://contoso.sharepoint.com@evil.example/x'],
    ['a user name with a password', 'https://contoso.sharepoint.com:443@evil.example/x'],
    ['a user name at the allowed host', 'https://user@contoso.sharepoint.com/x'],
    ['an empty user name', 'https://@contoso.sharepoint.com/x'],
    ['a backslash before the user sign', 'https://contoso.sharepoint.com\\@evil.example/x'],
    ['a backslash for a slash', 'https://evil.example\\.sharepoint.de/x'],
    ['backslashes after the scheme', 'https:\\\\contoso.sharepoint.com/x'],
    ['a single slash', 'https:/contoso.sharepoint.com/x'],
    ['a dot at the end', 'https://contoso.sharepoint.com./x'],
    ['a dot at the end of the ending', 'https://trust.sharepoint.de./x'],
    ['a letter that only looks alike', 'https://c\u043entoso.sharepoint.com/x'],
    ['a dot that is none', 'https://contoso\u3002sharepoint.com/x'],
    ['wide letters', 'https://\uff43ontoso.sharepoint.com/x'],
    ['a percent sign', 'https://contoso%2esharepoint.com/x'],
    ['a tab inside', 'https://contoso.share\tpoint.com/x'],
    ['a line end', 'https://evil.example\n.sharepoint.de/x'],
    ['a space before', ' https://contoso.sharepoint.com/x'],
    ['an unusual port', 'https://contoso.sharepoint.com:8443/x'],
    ['an impossible port', 'https://contoso.sharepoint.com:99999/x'],
    ['no https', 'http://contoso.sharepoint.com/x'],
    ['no scheme', '//contoso.sharepoint.com/x'],
    ['another scheme', 'ftp://contoso.sharepoint.com/x'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)//contoso.sharepoint.com'],
    ['another port on this machine', 'http://127.0.0.1:4445/x'],
    ['this machine by another name', 'http://localhost:4444/x'],
    ['this machine without a port', 'http://127.0.0.1/x'],
    ['the metadata service', 'http://169.254.169.254/x'],
    ['nothing', ''],
  ])('no: %s', (_what, url) => expect(isAllowed(url, [...allowed, '127.0.0.1'])).toBe(false));

  it('no: not without https elsewhere, even if somebody allowed the port', () => {
    expect(
      isAllowed('http://contoso.sharepoint.com:80/x', ['contoso.sharepoint.com:80', 'contoso.sharepoint.com']),
    ).toBe(false);
    expect(isAllowed('http://10.0.0.1:8080/x', ['10.0.0.1:8080'])).toBe(false);
  });

  it('no: nobody allowed anything', () => expect(isAllowed('https://contoso.sharepoint.com/x', [])).toBe(false));
});

describe('an upload', () => {
  const started: Server[] = [];
  afterEach(() => {
    for (const server of started.splice(0)) server.close().closeAllConnections();
  });

  async function aDrive(answer: RequestListener) {
    const server = createServer(answer).listen(0, '127.0.0.1');
    started.push(server);
    await new Promise((listening) => {
      server.once('listening', listening);
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { host, url: `http://${host}/upload?tempauth=secret` };
  }

  async function bytesOf(request: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  const bytes = Buffer.from([80, 75, 3, 4, 0, 255, 13, 10]);
  const file = { fileName: 'ACCEND record.docx', bytes };

  it('puts the whole file, and says which bytes it is', async () => {
    const received: unknown[] = [];
    const { host, url } = await aDrive(async (request, response) => {
      received.push(request.method, request.url, request.headers, await bytesOf(request));
      response.statusCode = 201;
      response.end('{"id":"1"}');
    });
    await uploadTo(url, file, [host]);
    expect(received).toEqual([
      'PUT',
      '/upload?tempauth=secret',
      expect.objectContaining({
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'content-length': '8',
        'content-range': 'bytes 0-7/8',
      }),
      bytes,
    ]);
  });

  it('says what kind of file it is', async () => {
    const types: unknown[] = [];
    const { host, url } = await aDrive((request, response) => {
      types.push(request.headers['content-type']);
      response.end();
    });
    await uploadTo(url, { fileName: 'ACCEND courses.csv', bytes }, [host]);
    expect(types).toEqual(['text/csv; charset=utf-8']);
  });

  it('sends nothing to a host that was not allowed', async () => {
    let requests = 0;
    const { url } = await aDrive((_request, response) => {
      requests++;
      response.end();
    });
    await expect(uploadTo(url, file, ['contoso.sharepoint.com'])).rejects.toThrow(/not on an allowed host/);
    expect(requests).toBe(0);
  });

  it.each([404, 409, 500])('that was answered with %d says so, and nothing more', async (status) => {
    const { host, url } = await aDrive((_request, response) => {
      response.statusCode = status;
      response.end('why, and secrets');
    });
    await expect(uploadTo(url, file, [host])).rejects.toThrow(new Error(`The upload was answered with ${status}.`));
  });

  it.each([301, 302, 307, 308])('is not sent on elsewhere by a %d', async (status) => {
    const visited: unknown[] = [];
    const elsewhere = await aDrive((request, response) => {
      visited.push(request.url);
      response.end();
    });
    const { host, url } = await aDrive((_request, response) => {
      response.statusCode = status;
      response.setHeader('Location', elsewhere.url).end();
    });
    await expect(uploadTo(url, file, [host, elsewhere.host])).rejects.toThrow(`${status}`);
    expect(visited).toEqual([]);
  });

  it('is given up when nobody answers', async () => {
    const { host, url } = await aDrive(() => {});
    await expect(uploadTo(url, file, [host], 50)).rejects.toThrow(/timeout/i);
  });
});
