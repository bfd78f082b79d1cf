// Cards drawn by the real chat client, shown by a bot that says nothing else.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '../../src/bot/turn.ts';
import { DEMO_MANAGER } from '../../src/local/demo-people.ts';
import { startPlayground } from '../../src/local/playground.ts';
import { freePort, untilAnswered } from '../browser/local.ts';
import { openChat, type Chat } from './browser.ts';
import { closePages, openBrowser } from './chromium.ts';

export interface Drawing {
  /** Waits until the card stands in the chat, behind one of another heading. */
  draw(card: Card): Promise<Chat>;
  close(): Promise<void>;
}

export async function openDrawing(): Promise<Drawing> {
  let shown: Card = {};
  const server = createServer((request, response) => {
    void reply(request, () => shown).then(() => {
      response.setHeader('Content-Type', 'application/json');
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'accend-drawing-'));
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const client = startPlayground(DEMO_MANAGER, { folder, port: await freePort(), botUrl });
  await untilAnswered(client.url);
  const browser = await openBrowser();
  const chat = await openChat(browser, client.url, 'drawn');
  return {
    draw: async (card) => {
      shown = card;
      await chat.say('show it');
      await chat.gets(headingOf(card));
      return chat;
    },
    close: async () => {
      await closePages();
      client.stop();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const headingOf = ({ body }: Card) =>
  String((body as Record<string, unknown>[]).find(({ style }) => style === 'heading')?.text);

async function reply(request: IncomingMessage, shown: () => Card): Promise<void> {
  let body = '';
  for await (const part of request) body += String(part);
  if (!body) return; // the client asks whether there is a bot
  const { type, serviceUrl, conversation } = JSON.parse(body) as {
    type: string;
    serviceUrl: string;
    conversation: { id: string };
  };
  if (type !== 'message') return;
  await fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: shown() }],
    }),
  });
}
