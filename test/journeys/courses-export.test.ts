import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COURSES } from '../../src/features/catalogue/domain/course.ts';
import { readRows } from '../support/tables.ts';
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom, aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, words } from '../support/cards.ts';
import { pressOn, register, sendFile } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

// Alex and Priya are administrators, Sam the facilitator of the Trust.
const environment = { ADMINISTRATORS: `${alex.id},${priya.id}`, FACILITATORS: `DEMO=${sam.id}` };
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment });
  await register(bot, sam);
});
afterEach(() => bot.close());

/** The link of a card, at the address this bot really has. */
const linkOn = ({ card }: Shown) => {
  const { url } = partsOf(card).find(({ type }) => type === 'Action.OpenUrl') as { url: string };
  return url.replace('http://127.0.0.1', bot.url);
};
const fetched = async (shown: Shown) =>
  Buffer.from(await (await fetch(linkOn(shown), { method: 'POST' })).arrayBuffer());
const table = async () => fetched(await bot.say(alex, 'export courses'));
const send = (content: Buffer | string, name = 'ACCEND courses.csv') => sendFile(bot, alex, name, content);
const linesOf = async (bytes: Buffer) => (await readRows('x.csv', bytes)).map(({ cells }) => cells);

it('is offered on the catalogue, with what it holds and what to do with it', async () => {
  const card = await pressOn(bot, alex, await bot.say(alex, 'catalogue'), 'Get it as a table');
  expect(words(card)).toMatch(/^The catalogue as a table\nIt holds 42 courses\.\n[^]*once, within 15 minutes/);
  expect(words(card)).toMatch(/Change it in Excel[^]*send it here[^]*column Id/);
  expect(words(card)).not.toMatch(/retired|OneDrive/);
  expect(words(await pressOn(bot, alex, card, 'Catalogue'))).toMatch(/^Catalogue of courses/);
  expect(buttonsOf(await bot.say(alex, 'import courses'))).toContain('Get it as a table');
});

it('is a file that Excel opens, of every course, once', async () => {
  const shown = await bot.say(alex, 'catalogue table');
  const page = await (await fetch(linkOn(shown))).text();
  expect(page).toMatch(/“ACCEND courses\.csv” is ready/);
  expect(page).toMatch(/Download the table/);
  const bytes = await fetched(shown);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).not.toMatch(/[^\r]\n/);
  const [header, ...lines] = await linesOf(bytes);
  expect(header).toContain('Levels basis');
  expect(lines.map(([id]) => id)).toEqual(COURSES.map(({ id }) => id));
  expect((await fetch(linkOn(shown), { method: 'POST' })).status).toBe(410);
});

it('sent back as it is, has nothing to load, and changes nothing', async () => {
  const done = await send('Title,Provider,Note,Duration\n"Quoted; ""late"" effects",Łódź & Söhne,=SUM(A1:A9),1-2\n');
  await pressOn(bot, alex, done, 'Yes, load it');
  const before = JSON.stringify(await rowsOf(bot.store, 'catalogue'));
  const bytes = await table();
  expect(bytes.toString()).toContain(`,'=SUM(A1:A9),`);
  expect((await linesOf(bytes)).at(-1)).toEqual(
    expect.arrayContaining(['Quoted; "late" effects', 'Łódź & Söhne', '=SUM(A1:A9)', '1-2']),
  );
  expect(words(await send(bytes))).toMatch(/^Nothing to load\n/);
  expect(JSON.stringify(await rowsOf(bot.store, 'catalogue'))).toBe(before);
});

it('sent back with a change, shows that change alone', async () => {
  const text = (await table()).toString();
  const preview = await send(text.replace('Principles of Systemic', 'Basics of Systemic'));
  expect(words(preview)).toMatch(
    /0 new, 1 changed, 41 as in the catalogue already\.\nPrinciples of Systemic Anti-Cancer Therapy: title Principles [^]* → Basics of Systemic Anti-Cancer Therapy\n?$/m,
  );
  await pressOn(bot, alex, preview, 'Yes, load it');
  expect(words(await bot.press(alex, 'catalogue.course', { course: 'rm-sact' }))).toMatch(/Basics of Systemic/);
});

it('leaves retired courses out, and says so; sent back, they stay retired', async () => {
  await bot.press(alex, 'catalogue.retire', { course: 'rm-sact' });
  expect(words(await bot.say(alex, 'export courses'))).toMatch(
    /It holds 41 courses\. The 1 that is retired is left out/,
  );
  await bot.press(alex, 'catalogue.retire', { course: 'acst' });
  expect(words(await bot.say(alex, 'export courses'))).toMatch(/40 courses\. The 2 that are retired are left out/);
  const bytes = await table();
  expect(bytes.toString()).not.toMatch(/rm-sact|acst,/);
  expect(words(await send(bytes))).toMatch(/^Nothing to load\n/);
});

it('holds what the catalogue says when it is fetched', async () => {
  const shown = await bot.say(alex, 'export courses');
  await bot.press(priya, 'catalogue.retire', { course: 'rm-sact' });
  expect((await linesOf(await fetched(shown))).flat()).not.toContain('rm-sact');
});

it('is refused in a sentence where every course is retired', async () => {
  for (const { id } of COURSES) await bot.press(alex, 'catalogue.retire', { course: id });
  expect(await bot.say(alex, 'export courses')).toEqual({ text: expect.stringMatching(/no course in the catalogue/) });
});

it('is for administrators, in their own chat', async () => {
  expect(await bot.say(sam, 'export courses')).toEqual({ text: expect.stringMatching(/^That is for /) });
  const channel = { conversation: { id: 'channel', conversationType: 'channel', tenantId: alex.tenantId } };
  await bot.say(alex, 'export courses', channel);
  const said = JSON.stringify(bot.connector.to('channel'));
  expect(said).toMatch(/That is private/);
  expect(said).not.toMatch(/download/i);
});

describe('where Teams can put it into a OneDrive', () => {
  let drive: Server;
  let uploads: { type?: string; bytes: Buffer }[];
  let host: string;
  beforeEach(async () => {
    uploads = [];
    drive = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        uploads.push({ type: request.headers['content-type'], bytes: Buffer.concat(parts) });
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => {
      drive.once('listening', listening);
    });
    host = `127.0.0.1:${(drive.address() as AddressInfo).port}`;
    await bot.close();
    const client = { hasPicker: true, hasFileConsent: true };
    bot = await aBot({ environment: { ...environment, FILE_HOSTS: host }, client });
  });
  afterEach(async () => {
    await new Promise((closed) => {
      drive.closeAllConnections();
      drive.close(closed);
    });
  });

  /** The administrator has asked; gives what Teams was told of the file. */
  async function asked() {
    expect(words(await bot.press(alex, 'catalogue.export'))).toMatch(/Teams asks you below[^]*Use the button/);
    const request = bot.connector
      .to(`chat-${alex.id}`)
      .flatMap(({ attachments = [] }) => attachments)
      .find(({ contentType }) => contentType.endsWith('file.consent'));
    expect(request?.name).toBe('ACCEND courses.csv');
    return request!.content as { acceptContext: object; sizeInBytes: number };
  }
  async function accept(person: Person, context: object) {
    const uploadInfo = {
      contentUrl: '',
      uploadUrl: `http://${host}/up`,
      name: 'x.csv',
      uniqueId: 'u',
      fileType: 'csv',
    };
    await bot.send({
      ...activityFrom(person, bot.connector.url),
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
    });
    await bot.service.app.background.idle();
  }

  it('is put there, as a table of the size that was asked for', async () => {
    const { acceptContext, sizeInBytes } = await asked();
    await accept(alex, acceptContext);
    expect(uploads.map(({ type, bytes }) => [type, bytes.length])).toEqual([['text/csv; charset=utf-8', sizeInBytes]]);
    expect(await linesOf(uploads[0]!.bytes)).toHaveLength(43);
  });

  it('is not put into that of another administrator', async () => {
    await accept(priya, (await asked()).acceptContext);
    expect(JSON.stringify(bot.chatOf(priya))).toMatch(/This file was made for somebody else/);
    expect(uploads).toEqual([]);
  });
});
