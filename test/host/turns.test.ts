import type { Activity } from 'botbuilder';
import { filesOf, toTurn } from '../../src/host/turns.ts';
import { activityFrom, chatId } from '../support/bot.ts';
import { alex, NOW } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';

const SERVICE = 'https://smba.trafficmanager.net/teams/';
const turnOf = (changes: Json = {}) =>
  toTurn({ ...activityFrom(alex, SERVICE), type: 'message', text: 'hello', ...changes } as unknown as Activity, NOW);
const chat = (changes: Json) => ({ conversation: { id: chatId(alex), tenantId: alex.tenantId, ...changes } });

it('knows who speaks, and where they can be written to', () =>
  expect(turnOf()).toEqual({
    person: alex,
    at: NOW,
    isPrivate: true,
    text: 'hello',
    verb: undefined,
    input: undefined,
    address: { conversationId: chatId(alex), serviceUrl: SERVICE, botId: '28:bot', userId: `29:${alex.id}` },
  }));

it.each([
  ['a private chat', { conversationType: 'personal' }, true],
  ['a chat that does not say what it is', {}, true],
  ['a group chat', { conversationType: 'groupChat' }, false],
  ['a channel', { conversationType: 'channel' }, false],
  ['a kind of chat that is yet to be invented', { conversationType: 'meeting' }, false],
  ['a chat that says it is a group and nothing else', { isGroup: true }, false],
  ['a chat that is called as channels and groups are', { id: '19:team@thread.tacv2' }, false],
  ['a private chat that is called so all the same', { id: '19:x@unq.gbl.spaces', conversationType: 'personal' }, true],
])('%s is private: %j → %s', (_where, changes, isPrivate) => {
  expect(turnOf(chat(changes))).toMatchObject({ isPrivate });
  expect(turnOf(chat(changes))?.address !== undefined).toBe(isPrivate);
});

it.each([
  ['a team', { team: { id: '19:t' } }, undefined, false],
  ['a channel', { channel: { id: '19:c' } }, undefined, false],
  ['the tenant alone', { tenant: { id: 't' } }, undefined, true],
  ['a team, in a chat that says it is private', { team: { id: '19:t' } }, 'personal', true],
])('what came from %s is private: → %s %s %s', (_what, channelData, conversationType, isPrivate) =>
  expect(turnOf({ ...chat({ conversationType }), channelData })).toMatchObject({ isPrivate }),
);

it.each<[string, Json]>([
  ['without an Entra object id', { from: { id: '29:x', name: 'Somebody' } }],
  ['with an empty Entra object id', { from: { id: '29:x', name: 'Somebody', aadObjectId: '' } }],
  ['without anybody', { from: undefined }],
  ['without a tenant', { conversation: { id: 'c' } }],
  ['without a conversation', { conversation: undefined }],
])('nobody is known %s', (_who, changes) => expect(turnOf(changes)).toBeUndefined());

it('finds the tenant where channels keep it', () =>
  expect(turnOf({ conversation: { id: 'c' }, channelData: { tenant: { id: 'T-1' } } })?.person.tenantId).toBe('t-1'));

it('takes ids in capitals for the same person and the same tenant', () => {
  const shouted = {
    from: { id: '29:x', name: alex.name, aadObjectId: 'ABC-DEF' },
    conversation: { id: 'c', tenantId: 'TENANT' },
  };
  expect(turnOf(shouted)?.person).toEqual({ id: 'abc-def', tenantId: 'tenant', name: alex.name });
});

describe('a button', () => {
  const pressed = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { verb: 'people.help', data: { a: 1 } } },
  };
  it('gives its verb and what it carries', () =>
    expect(turnOf(pressed)).toMatchObject({ text: '', verb: 'people.help', input: { a: 1 } }));
  it('that carries nothing is no error', () =>
    expect(turnOf({ ...pressed, value: undefined })).toMatchObject({ verb: undefined, input: undefined }));
  it('of another kind is no button of ours', () =>
    expect(turnOf({ ...pressed, name: 'task/fetch' })?.verb).toBeUndefined());
});

it('fetches a sent file when it is read, and once, whoever reads it', async () => {
  const fetched: string[] = [];
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name: 'x.csv', content: { downloadUrl: 'https://files.example/x' } }];
  const [file] = filesOf({ attachments } as unknown as Activity, async (url) => {
    fetched.push(url);
    return Buffer.from('Title');
  });
  expect(fetched).toEqual([]);
  expect([await file!.read(), await file!.read()]).toEqual([Buffer.from('Title'), Buffer.from('Title')]);
  expect(fetched).toEqual(['https://files.example/x']);
});
