// The clients that speak to the Bot Connector. The SDK makes them anew for every turn; here one is kept for each address.
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ClaimsIdentity, ConnectorClient, ConnectorFactory, UserTokenClient } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { limitSends } from './send-limit.ts';

const MOST_ADDRESSES = 200; // the Bot Connector has one for each region and tenant

export class KeptConnectors extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new LRUCache<string, Promise<ConnectorClient>>({ max: MOST_ADDRESSES });
  private readonly sendMs: number;
  private readonly tokens = new LRUCache<string, Promise<UserTokenClient>>({ max: 1 });

  /** `sendMs`: after so long a send counts as unclear. */
  constructor(settings: Record<string, string>, sendMs: number) {
    super(settings);
    this.sendMs = sendMs;
  }

  /** A client gets its tokens itself, and a new one when one ends: so it may be kept as long as the process lives. */
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(identity);
    return { create: (serviceUrl, audience) => this.kept(factory, serviceUrl, audience) };
  }

  private kept(factory: ConnectorFactory, serviceUrl: string, audience = ''): Promise<ConnectorClient> {
    const make = async () => limitSends(await factory.create(serviceUrl, audience || undefined), this.sendMs);
    return keptIn(this.clients, `${audience}\n${serviceUrl}`, make);
  }

  /** Nobody signs in to anything here, so it is never asked. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return keptIn(this.tokens, '', () => super.createUserTokenClient(identity));
  }
}

/** Made once; where that fails, the next one tries again. */
function keptIn<Client>(
  clients: LRUCache<string, Promise<Client>>,
  key: string,
  make: () => Promise<Client>,
): Promise<Client> {
  const known = clients.get(key);
  if (known) return known;
  const made = make();
  clients.set(key, made);
  made.catch(() => clients.delete(key));
  return made;
}
