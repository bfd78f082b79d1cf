import { RecordId, trustOf } from '../../src/records/record-id.ts';

it.each([
  ['RHM.k3j9k3j9k3j9k3j9', true],
  ['DEMO.0123456789abcdef01234567', true],
  [`RHM.${'a'.repeat(40)}`, true],
  [`RHM.${'a'.repeat(41)}`, false],
  ['RHM.k3j9k3j9k3j9k3j', false],
  ['R.k3j9k3j9k3j9k3j9', false],
  ['rhm.k3j9k3j9k3j9k3j9', false],
  ['RHM.k3j9k3j9|3j9k3j9', false],
  ['RHM.K3J9K3J9K3J9K3J9', false],
  ['RHM.k3j9k3j9k3j9k3j9.RXX.k3j9k3j9k3j9k3j9', false],
  ['k3j9k3j9k3j9k3j9', false],
])('%s is an id: %s', (id, is) => expect(RecordId.safeParse(id).success).toBe(is));

it.each([
  ['RHM.k3j9k3j9k3j9k3j9', 'RHM'],
  ['RHM.RXX.k3j9', 'RHM'],
  ['RHM', 'RHM'],
  ['', ''],
])('%s lies with %s', (id, trust) => expect(trustOf(id)).toBe(trust));
