import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { activityFrom, aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register, share } from '../support/people.ts';

let drive: Server;
let uploads: Buffer[];
let bot: TestBot;
let host: string;

beforeEach(async () => {
  uploads = [];
  drive = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      uploads.push(Buffer.concat(parts));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    drive.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(drive.address() as AddressInfo).port}`;
  bot = await aBot({ environment: { FILE_HOSTS: host }, client: { hasPicker: true, hasFileConsent: true } });
});
afterEach(async () => {
  await bot.close();
  await new Promise((resolve) => {
    drive.closeAllConnections();
    drive.close(resolve);
  });
});

/** Priya has agreed and asked for the Word document; gives the consent request that is in her chat. */
async function offered(): Promise<{ token: string; bytes: number }> {
  await register(bot, priya);
  await share(bot, alex);
  const receipt = await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
  await pressOn(bot, priya, receipt, 'Get the Word document');
  const [request] = bot.connector
    .to(`chat-${priya.id}`)
    .flatMap(({ attachments = [] }) => attachments)
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.teams.card.file.consent');
  expect(request?.name).toBe('ACCEND record PS 2026-11-21.docx');
  const { acceptContext, sizeInBytes } = request!.content as { acceptContext: { token: string }; sizeInBytes: number };
  return { token: acceptContext.token, bytes: sizeInBytes };
}

async function answer(token: string, person = priya, changes: Json = {}): Promise<void> {
  const uploadInfo = {
    contentUrl: `http://${host}/doc`,
    uploadUrl: `http://${host}/upload`,
    name: 'ACCEND record.docx',
    uniqueId: 'u1',
    fileType: 'docx',
  };
  await bot.send({
    ...activityFrom(person, bot.connector.url),
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: 'the-consent-card',
    value: { type: 'fileUpload', action: 'accept', context: { token }, uploadInfo, ...changes },
  });
  await bot.service.app.background.idle();
}

it('puts the record into the person’s own OneDrive once they agree, and shows the file', async () => {
  const { token, bytes } = await offered();
  await answer(token);
  expect(uploads).toHaveLength(1);
  expect(Math.abs(uploads[0]!.length - bytes)).toBeLessThan(50); // Teams asks for the size roughly: the file holds the moment it was made
  expect(uploads[0]!.subarray(0, 2).toString()).toBe('PK');
  const last = bot.connector.to(`chat-${priya.id}`).at(-1);
  expect(last?.attachments?.[0]).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name: 'ACCEND record.docx',
  });
  // A notice may leave behind it.
  expect(bot.connector.posted.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

it('uploads once when the same consent arrives twice', async () => {
  const { token } = await offered();
  await Promise.all([answer(token), answer(token)]);
  await answer(token);
  expect(uploads).toHaveLength(1);
});

it.each<[string, Json]>([
  ['when the person declines', { action: 'decline' }],
  [
    'to a host that is not allowed',
    {
      uploadInfo: {
        uploadUrl: 'https://contoso.sharepoint.com@evil.example/x',
        contentUrl: '',
        name: 'x',
        uniqueId: '1',
        fileType: 'docx',
      },
    },
  ],
])('uploads nothing %s', async (_when, changes) => {
  const { token } = await offered();
  await answer(token, priya, changes);
  expect(uploads).toEqual([]);
});

it('gives nothing to somebody else who answers with the same token', async () => {
  const { token } = await offered();
  await register(bot, sam);
  await answer(token, sam);
  expect(uploads).toEqual([]);
});
