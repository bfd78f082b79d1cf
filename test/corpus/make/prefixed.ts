import { W } from './parts.ts';

// Written here, never to the files of people: a rule about prefixes that holds for what the generator itself wrote.
export const prefixed = (prefix: string) => (xml: string) =>
  xml
    .replaceAll(/(<\/?)w:/g, `$1${prefix}`)
    .replaceAll(/ w:([a-zA-Z]+)=/g, prefix ? ` ${prefix}$1=` : ' w:$1=')
    .replace(`xmlns:w="${W}"`, prefix ? `xmlns:${prefix.slice(0, -1)}="${W}"` : `xmlns="${W}" xmlns:w="${W}"`);
