// What the real chat client sends when a filled field is emptied. The rules about that (src/cards/filled.ts), and everybody
// in the other tests who presses a button (`sentBy`), go by this table.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { startPlayground, type Playground } from '../../src/local/playground.ts';
import { openChat, type Chat } from '../support/browser.ts';
import { sentBy } from '../support/cards.ts';
import { closePages, findChromium, itInBrowser, openBrowser } from '../support/chromium.ts';
import type { Json } from '../support/connector.ts';
import { freePort, untilAnswered } from './local.ts';

const choices = ['a', 'b'].map((value) => ({ title: `Choice ${value}`, value }));
const input = (id: string, kind: string, more: Json) => ({ type: `Input.${kind}`, id, label: `The ${id}`, ...more });

const aCard = (heading: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: heading, wrap: true },
    input('text', 'Text', { value: 'Typed' }),
    input('lines', 'Text', { value: 'Typed\ntwice', isMultiline: true }),
    input('day', 'Date', { value: '2026-11-21' }),
    input('list', 'ChoiceSet', { style: 'compact', value: 'a', choices }),
    input('radio', 'ChoiceSet', { style: 'expanded', value: 'b', choices }),
    input('ticks', 'ChoiceSet', { style: 'expanded', isMultiSelect: true, value: 'a,b', choices }),
    input('switch', 'Toggle', { title: 'On or off', value: 'true' }),
    input('blank', 'Text', {}),
  ],
  actions: [{ type: 'Action.Execute', title: 'Send', verb: 'send', data: { id: 1 } }],
});

let server: Server;
let client: Playground;
let browser: Browser;
let folder: string;
const pressed: Json[] = [];

beforeAll(async () => {
  if (!findChromium()) return;
  server = createServer((request, response) => {
    void answer(request).then((body) => {
      // Not writeHead: restify, loaded in the same process, changes what it gives back.
      response.setHeader('Content-Type', 'application/json');
      response.end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = mkdtempSync(join(tmpdir(), 'accend-renderer-'));
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  client = startPlayground(DEMO_MANAGER, { folder, port: await freePort(), botUrl });
  await untilAnswered(client.url);
  browser = await openBrowser();
});

afterAll(async () => {
  await closePages();
  client?.stop();
  server?.closeAllConnections();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** A bot that shows one card, and shows it again in the place of itself when its button is pressed. */
async function answer(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  if (!body) return '{}'; // the client asks whether there is a bot
  const activity = JSON.parse(body) as Json & { serviceUrl: string; conversation: { id: string } };
  if (activity.type === 'invoke') {
    pressed.push((activity.value as { action: { data: Json } }).action.data);
    const value = aCard(`Drawn again ${pressed.length}`);
    return JSON.stringify({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
  }
  if (activity.type === 'message') await show(activity);
  return '{}';
}

const show = ({ serviceUrl, conversation }: { serviceUrl: string; conversation: { id: string } }) =>
  fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: aCard('Drawn first') }],
    }),
  });

async function untilPressed(count: number, chat: Chat): Promise<Json> {
  await chat.gets(`Drawn again ${count}`);
  return pressed[count - 1]!;
}

/** Everything on the card, as somebody empties it. What cannot be emptied by hand stays: a list, and what was chosen of several. */
async function emptyAll(chat: Chat): Promise<void> {
  for (const label of ['The text', 'The lines', 'The day']) await chat.write(label, '');
  for (const name of ['Choice a', 'Choice b'])
    await chat.card().getByRole('checkbox', { name }).uncheck({ force: true });
  await chat.card().getByRole('checkbox', { name: 'On or off' }).uncheck({ force: true });
}
const EMPTIED = { text: '', lines: '', day: '', ticks: '', switch: 'false' };

itInBrowser(
  'the chat client leaves out what is empty and sends what nobody touched, also from a card that was drawn again',
  emptyTheCard,
);

async function emptyTheCard() {
  const chat = await openChat(browser, client.url, 'renderer');
  await chat.say('show it');
  await chat.gets('Drawn first');
  const shown = { card: aCard('') as Json };
  await chat.press('Send');
  expect(await untilPressed(1, chat)).toEqual(sentBy(shown, 'Send').data);
  await emptyAll(chat);
  await chat.press('Send');
  expect(await untilPressed(2, chat)).toEqual(sentBy(shown, 'Send', EMPTIED).data);
  await chat.say('show it');
  await chat.gets('Drawn first');
  await emptyAll(chat);
  await chat.press('Send');
  expect(await untilPressed(3, chat)).toEqual(sentBy(shown, 'Send', EMPTIED).data);
}
