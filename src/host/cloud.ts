// Where the Bot Framework is: Microsoft's public cloud, or what the settings say of another one.
import { AuthenticationConstants } from 'botframework-connector';
import type { Config } from '../config/config.ts';

export interface Cloud {
  tokenIssuer: string;
  metadataUrl: string;
  loginUrl: string;
  scope: string;
}

export const cloudOf = (config: Config): Cloud => ({
  tokenIssuer: config.ToBotFromChannelTokenIssuer || AuthenticationConstants.ToBotFromChannelTokenIssuer,
  metadataUrl: config.ToBotFromChannelOpenIdMetadataUrl || AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  loginUrl: config.ToChannelFromBotLoginUrl || AuthenticationConstants.ToChannelFromBotLoginUrl,
  scope: config.ToChannelFromBotOAuthScope || AuthenticationConstants.ToChannelFromBotOAuthScope,
});

/** All seven settings at once, because the SDK drops every default as soon as one is given. The last three serve what is not used here. */
export const sdkSettings = ({ tokenIssuer, metadataUrl, loginUrl, scope }: Cloud) => ({
  ToBotFromChannelTokenIssuer: tokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  ToChannelFromBotLoginUrl: loginUrl,
  ToChannelFromBotOAuthScope: scope,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  CallerId: 'urn:botframework:azure',
});
