// A Word file on its way through the chat: sent, decided about, handed back, recorded.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STANDARD_WORDING, statementFor } from '../../src/features/job-descriptions/domain/statement/wording.ts';
import { heldFiles } from '../../src/features/job-descriptions/held-files.ts';
import { openDocument } from '../../src/word/document.ts';
import { activityFrom, aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, partsOf, sentBy, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register } from '../support/people.ts';

const JD = readFileSync(join(import.meta.dirname, '../../src/local/demo-job-description.docx'));
const FILE = 'application/vnd.microsoft.teams.file.download.info';

let drive: Server;
let host: string;
let served: Buffer;
let uploads: Buffer[];
let bot: TestBot;

async function open(client = { hasPicker: false, hasFileConsent: false }) {
  bot = await aBot({ environment: { FILE_HOSTS: host, FACILITATORS: `DEMO=${sam.id}` }, client });
  for (const person of [alex, priya, sam]) await register(bot, person);
}

beforeEach(async () => {
  served = JD;
  uploads = [];
  drive = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'PUT') uploads.push(Buffer.concat(parts));
      response.end(request.method === 'PUT' ? '{}' : served);
    });
  });
  await new Promise<void>((resolve) => {
    drive.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(drive.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await bot.close();
  await new Promise((resolve) => {
    drive.closeAllConnections();
    drive.close(resolve);
  });
});

/** As Teams sends a file from the paper clip. */
const sent = (name: string, downloadUrl = `http://${host}/file`): Json => ({
  text: '',
  attachments: [{ contentType: FILE, name, content: { downloadUrl, fileType: 'docx', uniqueId: 'u1' } }],
});
const send = (name = 'Lung CNS.docx', person = alex) => bot.say(person, '', sent(name));
const heldRows = () => bot.store.list('held', 'file|');
const linkOn = ({ card }: Shown) => String(partsOf(card).find(({ type }) => type === 'Action.OpenUrl')?.url);
const textOf = async (bytes: Buffer) =>
  (await openDocument(bytes)).outline.paragraphs.map(({ text }) => text).join('\n');
const take = async (link: string) => {
  const response = await fetch(link.replace('http://127.0.0.1', bot.url), { method: 'POST' });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('in a client that cannot take files into a OneDrive', () => {
  beforeEach(() => open());

  it('shows what goes where, and changes nothing before a yes', async () => {
    const shown = await send();
    expect(words(shown)).toMatch(/Lung Cancer Clinical Nurse Specialist, band 7: enhanced/);
    expect(words(shown)).toContain(statementFor('enhanced'));
    expect(words(shown)).toMatch(/Education and qualifications/);
    expect(await bot.store.list('DEMO', 'post|')).toEqual([]);
  });

  it('gives the same document back with the statement in it, by a link that works once', async () => {
    const done = await pressOn(bot, alex, await send(), 'Yes, put it in');
    expect(words(done)).toMatch(/The statement is in/);
    const { bytes } = await take(linkOn(done));
    const added = (await textOf(bytes)).split('\n').filter((line) => line === statementFor('enhanced'));
    expect(added).toHaveLength(1);
    expect((await take(linkOn(done))).status).toBe(410);
    const again = await pressOn(bot, alex, done, 'Get it again');
    expect((await take(linkOn(again))).bytes.equals(bytes)).toBe(true);
  });

  it('records the post, and asks the partner to agree it', async () => {
    const shown = await send();
    await pressOn(bot, alex, shown, 'Yes, put it in', { agreeWith: `${priya.id}~${priya.name}`, as: 'line manager' });
    await bot.service.app.background.idle();
    const asked = bot.chatOf(priya).at(-1)!;
    expect(words(asked)).toContain(statementFor('enhanced'));
    await pressOn(bot, priya, asked, 'Agree');
    expect(words(await bot.say(alex, 'job descriptions'))).toMatch(/1 agreed/);
  });

  it('does once what is pressed twice', async () => {
    const shown = await send();
    const partner = { agreeWith: `${priya.id}~${priya.name}` };
    const first = await pressOn(bot, alex, shown, 'Yes, put it in', partner);
    bot.at.now = new Date(bot.at.now.getTime() + 90_000);
    const second = await pressOn(bot, alex, shown, 'Yes, put it in', partner);
    await bot.service.app.background.idle();
    expect(bot.chatOf(priya).filter((one) => words(one).includes(statementFor('enhanced')))).toHaveLength(1);
    expect(words(await bot.say(alex, 'job descriptions'))).toMatch(/1 post/);
    const [one, other] = [await take(linkOn(first)), await take(linkOn(second))];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('recognises a document that carries the statement, and changes its level', async () => {
    const done = await pressOn(bot, alex, await send(), 'Yes, put it in');
    served = (await take(linkOn(done))).bytes;
    const again = await send('Lung CNS (ACCEND).docx');
    expect(words(again)).toMatch(/It is in already/);
    const chosen = await pressOn(bot, alex, again, 'Change level or title');
    const change = await pressOn(bot, alex, chosen, 'Show me where it goes', { level: 'advanced' });
    expect(words(change)).toContain(statementFor('advanced'));
    const changed = await pressOn(bot, alex, change, 'Yes, change the level');
    const text = await textOf((await take(linkOn(changed))).bytes);
    expect(text).toContain(statementFor('advanced'));
    expect(text).not.toContain(statementFor('enhanced'));
  });

  it('asks for the level where the title does not decide it, and for the title where there is none', async () => {
    const shown = await pressOn(bot, alex, await send(), 'Change level or title');
    const asked = await pressOn(bot, alex, shown, 'Show me where it goes', { level: '', title: ' ' });
    expect(words(asked)).toMatch(/Choose the level of practice/);
    expect(words(asked)).toMatch(/what the post is called/);
  });

  it('adds the education paragraph where it is wanted', async () => {
    const done = await pressOn(bot, alex, await send(), 'Yes, put it in', { withEducation: 'yes' });
    expect(await textOf((await take(linkOn(done))).bytes)).toMatch(/usually expected at enhanced level of practice/);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …'), /This is a PDF/],
    ['an empty file', Buffer.alloc(0), /The file is empty/],
    ['no Word file', Buffer.from('Dear all'), /not a Word document/],
    ['a damaged file', JD.subarray(0, 3000), /damaged/],
    ['a file that is too big', Buffer.alloc(10 * 1024 * 1024 + 1), /too large/],
  ])('refuses %s in a sentence, and keeps nothing', async (_what, bytes, sentence) => {
    served = bytes;
    expect((await send()).text).toMatch(sentence);
    expect(await heldRows()).toEqual([]);
  });

  it('fetches nothing from anywhere else', async () => {
    const { text } = await bot.say(alex, '', sent('x.docx', 'https://files.example.org/x.docx'));
    expect(text).toMatch(/OneDrive or SharePoint/);
  });

  it('shows somebody else’s file to nobody', async () => {
    const { verb, data } = sentBy(await send(), 'Yes, put it in');
    expect((await bot.press(priya, verb, data)).text).toMatch(/no longer kept/);
    const done = await bot.press(alex, verb, data);
    const again = sentBy(done, 'Get it again');
    expect((await bot.press(priya, again.verb, again.data)).text).toMatch(/no longer kept/);
  });

  it('removes the file when it is left, and after a day', async () => {
    expect(words(await pressOn(bot, alex, await send(), 'Remove this file'))).toMatch(/removed/);
    expect(await heldRows()).toEqual([]);
    const shown = await send();
    bot.at.now = new Date(bot.at.now.getTime() + 25 * 3_600_000);
    expect((await pressOn(bot, alex, shown, 'Yes, put it in')).text).toMatch(/send it again/);
    await bot.service.app.sweep();
    expect(await heldRows()).toEqual([]);
  });

  it('keeps the file where the Trust wants that', async () => {
    const settings = await bot.say(sam, 'wording');
    await pressOn(bot, sam, settings, 'Save', { keepsFiles: 'yes' });
    const shown = await send();
    bot.at.now = new Date(bot.at.now.getTime() + 400 * 24 * 3_600_000);
    await bot.service.app.sweep();
    expect(words(await pressOn(bot, alex, shown, 'Yes, put it in'))).toMatch(/The statement is in/);
  });

  it('holds a file of ten megabytes, and gives it back to the byte', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024, 'Ω');
    const held = heldFiles(bot.store);
    const id = await held.hold({ fileName: 'x.docx', bytes, by: alex, isKept: false }, bot.at.now, 'a'.repeat(24));
    expect((await held.open(id, alex, bot.at.now)).bytes.equals(bytes)).toBe(true);
  });

  it('uses the words the Trust has set, once they are fit', async () => {
    const settings = await bot.say(sam, 'wording');
    const refused = await pressOn(bot, sam, settings, 'Save', { wording: 'Works at ACCEND level.' });
    expect(words(refused)).toMatch(/Please check/);
    const wording = 'The post holder works within ACCEND at {level} level of practice, or towards it.';
    await pressOn(bot, sam, refused, 'Save', { wording });
    expect(words(await send())).toContain('works within ACCEND at enhanced level of practice');
    expect((await bot.say(alex, 'wording')).text).toMatch(/That is for the ACCEND facilitator/);
  });

  it('gives the sentence alone, by level or by role', async () => {
    const asked = await bot.say(alex, 'statement');
    expect(words(await pressOn(bot, alex, asked, 'Show the sentence', { level: 'consultant' }))).toContain(
      statementFor('consultant'),
    );
    expect(words(await pressOn(bot, alex, asked, 'Show the sentence', { role: 'Lung CNS' }))).toContain(
      statementFor('enhanced'),
    );
    expect(words(await pressOn(bot, alex, asked, 'Show the sentence'))).toMatch(/Choose a level/);
  });

  it('finds the statement for a message that is being written', async () => {
    const search = (value: string, name = 'level') =>
      bot.send({
        ...activityFrom(alex, bot.connector.url),
        type: 'invoke',
        name: 'composeExtension/query',
        value: { commandId: 'accendStatement', parameters: [{ name, value }] },
      });
    const found = (body?: Json) =>
      (body!.composeExtension as { attachments: { content: Json }[] }).attachments.map(({ content }) =>
        words({ card: content }),
      );
    expect(found((await search('true', 'initialRun')).body)).toHaveLength(7);
    expect(found((await search('enh')).body)).toEqual([expect.stringContaining(statementFor('enhanced'))]);
    expect(found((await search('lung cns')).body)).toEqual([expect.stringContaining(statementFor('enhanced'))]);
  });

  it('says nothing about files where others are reading', async () => {
    await bot.say(alex, '', {
      ...sent('x.docx'),
      conversation: { id: 'channel', conversationType: 'channel', tenantId: alex.tenantId },
    });
    expect(await heldRows()).toEqual([]);
  });
});

it('puts the document into the person’s own OneDrive, once, however often the consent arrives', async () => {
  await open({ hasPicker: true, hasFileConsent: true });
  await pressOn(bot, alex, await send(), 'Yes, put it in');
  const request = bot.connector
    .to(`chat-${alex.id}`)
    .flatMap(({ attachments = [] }) => attachments)
    .find(({ contentType }) => contentType.endsWith('file.consent'));
  expect(request?.name).toBe('Lung CNS (ACCEND).docx');
  const { acceptContext } = request!.content as { acceptContext: Json };
  const uploadInfo = {
    contentUrl: `http://${host}/d`,
    uploadUrl: `http://${host}/up`,
    name: 'x.docx',
    uniqueId: 'u',
    fileType: 'docx',
  };
  for (let times = 0; times < 3; times++) {
    await bot.send({
      ...activityFrom(alex, bot.connector.url),
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context: acceptContext, uploadInfo },
    });
    await bot.service.app.background.idle();
  }
  expect(uploads).toHaveLength(1);
  expect(await textOf(uploads[0]!)).toContain(statementFor('enhanced', STANDARD_WORDING));
});

it('offers a sample where people cannot send files', async () => {
  await open();
  expect(buttonsOf(await bot.say(alex, 'job description'))).not.toContain('Try it with a sample');
});
