// A certificate for this machine, made here and trusted by nobody else: Node reads certificates, and makes none.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER: a tag, a length and what is in it. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const inside = Buffer.concat(parts);
  const { length } = inside;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), inside]);
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const bits = (value: Buffer) => der(0x03, Buffer.from([0]), value);
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (at: Date) => der(0x18, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/g, '')));
const id = (...bytes: number[]) => der(0x06, Buffer.from(bytes));

const ECDSA_WITH_SHA256 = sequence(id(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const COMMON_NAME = id(0x55, 0x04, 0x03);
const ALTERNATIVE_NAMES = id(0x55, 0x1d, 0x11);
const DAY_MS = 86_400_000;

/** In PEM, for 127.0.0.1, from yesterday until tomorrow. */
export function localCertificate(now = new Date()): { certificate: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, utf8('a test'))));
  const here = sequence(der(0x87, Buffer.from([127, 0, 0, 1])));
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // the third version
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now.getTime() - DAY_MS)), time(new Date(now.getTime() + DAY_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(ALTERNATIVE_NAMES, der(0x04, here)))),
  );
  const whole = sequence(told, ECDSA_WITH_SHA256, bits(sign('sha256', told, privateKey)));
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
