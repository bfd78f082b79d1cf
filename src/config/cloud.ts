// Another cloud of the Bot Framework than Microsoft's public one. Its own names, so that its documentation applies.
import { z } from 'zod';

const ON_THIS_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;
const safeAddress = z
  .string()
  .default('')
  .refine((url) => !url || (URL.canParse(url) && (url.startsWith('https://') || ON_THIS_MACHINE.test(url))), {
    message: 'must be an https address: whoever is on the way could put keys of their own in',
  });

export const CLOUD_SETTINGS = {
  /** Where the keys of the tokens that come in are told. */
  ToBotFromChannelOpenIdMetadataUrl: safeAddress,
  ToBotFromChannelTokenIssuer: z.string().default(''),
  /** Where the bot gets the tokens it sends. */
  ToChannelFromBotLoginUrl: safeAddress,
  ToChannelFromBotOAuthScope: z.string().default(''),
};
