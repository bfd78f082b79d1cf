// A document is given to whoever it was made for, while they may have it.
import type { KnownPerson } from '../../../src/bot/admit.ts';
import { NOT_YOURS, type Right } from '../../../src/bot/rights.ts';
import type { Document } from '../../../src/feature.ts';
import { documentTaker } from '../../../src/features/handover/documents.ts';
import { handoverRepository } from '../../../src/features/handover/repository.ts';
import type { Store } from '../../../src/storage/port.ts';
import { alex, NOW, priya } from '../../support/builders.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
let store: Store;
beforeAll(async () => {
  storage = await startStorage();
  store = await storage.open();
});
afterAll(() => storage.close());

let secrets = 0;
async function offered(right: Right) {
  const handover = handoverRepository(store);
  const secret = Buffer.alloc(32, ++secrets).toString('base64url');
  const offer = { kind: 'a list', fileName: 'list.csv', about: 'all', edition: 1, person: alex };
  const token = await handover.offer(offer, NOW, secret);
  const document: Document = { right, make: async ({ fileName }) => ({ fileName, bytes: Buffer.from('list') }) };
  const taken = (known: KnownPerson, person?: typeof alex) =>
    documentTaker({
      handover,
      documents: new Map([['a list', document]]),
      whoIs: async () => known,
      now: () => NOW,
    })(token, person);
  return { taken, isThere: async () => (await handover.peek(token, NOW)) !== undefined };
}

const nobody: KnownPerson = { roles: ['anybody'] };
const staff: KnownPerson = { roles: ['anybody', 'staff'], trustId: 'DEMO' };
const administrator: KnownPerson = { roles: ['anybody', 'administrator'] };

it.each<[Right, KnownPerson, boolean]>([
  ['see what the bot can do', nobody, true],
  ['copy the statement', staff, true],
  ['copy the statement', nobody, false],
  ['edit the catalogue', administrator, true],
  ['edit the catalogue', staff, false],
  ['take the record away', nobody, true], // its record is asked when it has been read
])('“%s” for %j: %s', async (right, known, isGiven) => {
  const { taken, isThere } = await offered(right);
  const outcome = await taken(known).then(
    ({ fileName }) => fileName,
    (error: Error) => error.message,
  );
  expect(outcome).toBe(isGiven ? 'list.csv' : NOT_YOURS);
  expect(await isThere()).toBe(!isGiven); // a refusal costs nobody their link
});

it('is not given to somebody else', async () => {
  const { taken, isThere } = await offered('see what the bot can do');
  await expect(taken(administrator, priya)).rejects.toThrow('made for somebody else');
  expect(await isThere()).toBe(true);
});
