// What nobody's client sends: bodies that are no activity, and requests that are more than a body.
import { gzipSync } from 'node:zlib';
import type { Json } from './connector.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Each changes a good activity into one of a wrong shape. */
export const WRONG_SHAPES: [what: string, changes: Json][] = [
  ['no type', { type: undefined }],
  ['a type that is no text', { type: 7 }],
  ['an empty type', { type: '' }],
  ['no channel', { channelId: null }],
  ['nobody who speaks', { from: null }],
  ['a speaker without an id', { from: { name: 'x' } }],
  ['a speaker whose directory id is a list', { from: { id: '29:1', aadObjectId: ['x'] } }],
  ['a speaker whose name is no text', { from: { id: '29:1', name: { x: 1 } } }],
  ['nobody who is spoken to', { recipient: undefined }],
  ['no conversation', { conversation: undefined }],
  ['a conversation that is text', { conversation: 'a:1' }],
  ['a tenant that is no text', { conversation: { id: 'c', tenantId: 7 } }],
  ['a tenant that is an object', { conversation: { id: 'c', tenantId: { toLowerCase: 1 } } }],
  ['a tenant in the small print that is no text', { conversation: { id: 'c' }, channelData: { tenant: { id: {} } } }],
  ['a kind of discussion that is no text', { conversation: { id: 'c', conversationType: 1 } }],
  ['channel data that is text', { channelData: 'x' }],
  ['a team whose name is no text', { channelData: { team: { id: '19:t', name: ['x'] } } }],
  ['a chosen channel that is text', { channelData: { settings: { selectedChannel: 'x' } } }],
  ['members that are no list', { type: 'conversationUpdate', membersAdded: { a: 1 } }],
  ['a member without a shape', { type: 'conversationUpdate', membersRemoved: ['x'] }],
  ['text that is none', { text: { replace: 1 } }],
  ['attachments that are no list', { attachments: {} }],
  ['an attachment that is text', { attachments: ['x'] }],
  ['an attachment whose name is no text', { attachments: [{ contentType: 'x', name: 7 }] }],
  ['entities that are text', { entities: 'mention' }],
  ['an entity without a type', { entities: [{}] }],
  ['a mention of nobody', { entities: [{ type: 'mention', text: '<at>x</at>' }] }],
  ['a mention of nobody, in capitals', { entities: [{ type: 'MENTION', mentioned: null }] }],
  ['a press without a value', { type: 'invoke', name: 'adaptiveCard/action', value: null }],
  ['a press whose value is text', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }],
  ['a press whose verb is a list', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: [] } } }],
  ['a press whose data is text', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: 'x' } } }],
  ['a consent without a value', { type: 'invoke', name: 'fileConsent/invoke', value: null }],
  ['a consent to something else', { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'maybe' } }],
  [
    'a consent whose address is no text',
    { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'accept', uploadInfo: { uploadUrl: 7 } } },
  ],
  [
    'a search whose parameters are text',
    { type: 'invoke', name: 'composeExtension/query', value: { parameters: 'x' } },
  ],
  ['a service that nobody named', { type: 'invoke', name: 'task/fetch', value: {} }],
  ['an invoke without a name', { type: 'invoke', name: undefined }],
];

export const NO_ACTIVITIES: [what: string, body: string][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['text', '"text"'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['half an object', '{"type":"message"'],
  ['a hundred levels', nested(100)],
  ['a hundred thousand levels', nested(100_000)],
];

interface OddHead {
  headers: Record<string, string>;
  body: Buffer | string;
}
const part = (n: number) => `--x\r\nContent-Disposition: form-data; name="f${n}"; filename="f${n}"\r\n\r\nx\r\n`;

export const ODD_HEADS: [what: string, OddHead][] = [
  ['unsound gzip', { headers: { 'Content-Encoding': 'gzip' }, body: 'not packed' }],
  ['gzip cut off', { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('{}').subarray(0, 12) }],
  ['a gzip bomb', { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(Buffer.alloc(100 * 1024 * 1024)) }],
  ['unsound deflate', { headers: { 'Content-Encoding': 'deflate' }, body: 'not packed' }],
  ['another packing', { headers: { 'Content-Encoding': 'br' }, body: 'x' }],
  [
    'many files',
    {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: `${Array.from({ length: 2000 }, (_, n) => part(n)).join('')}--x--`,
    },
  ],
  ['a form', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=b' }],
  ['plain text', { headers: { 'Content-Type': 'text/plain' }, body: '{}' }],
  ['JSON in other letters', { headers: { 'Content-Type': 'application/json; charset=utf-16' }, body: '{}' }],
  ['too much', { headers: {}, body: `"${'x'.repeat(300 * 1024)}"` }],
];
