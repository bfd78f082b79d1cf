import { z } from 'zod';
import { Refusal } from '../../bot/turn.ts';
import { Trust } from './domain.ts';
import data from './trusts.json' with { type: 'json' };

const TRUSTS = z.object({ trusts: z.array(Trust) }).parse(data).trusts;

/** The Trust that the demonstration people work for. Offered on this machine only. */
export const DEMO_TRUST: Trust = { id: 'DEMO', name: 'Demo Trust (fictional)' };

export interface Trusts {
  all: Trust[];
  named(id: string): Trust;
  /** The Trust everybody in this tenant works for, where the settings say so. */
  ofTenant(tenantId: string): Trust | undefined;
  /** Whether somebody of this tenant works for the Trust if they say so. */
  vouchesFor(tenantId: string, trustId: string): boolean;
}

/** `demoTenant`: whose people work for the Demo Trust if they say so; on this machine only. */
export function openTrusts(tenants: Map<string, string | undefined>, isLocal: boolean, demoTenant?: string): Trusts {
  const all = isLocal ? [DEMO_TRUST, ...TRUSTS] : TRUSTS;
  const named = (id: string): Trust => {
    const trust = all.find((one) => one.id === id);
    if (!trust) throw new Refusal('Choose your Trust from the list.');
    return trust;
  };
  const ofTenants = new Map([...tenants].filter(([, id]) => id).map(([tenant, id]) => [tenant, named(id!)]));
  const ofTenant = (tenantId: string) => ofTenants.get(tenantId);
  return {
    all,
    named,
    ofTenant,
    vouchesFor: (tenantId, trustId) =>
      ofTenant(tenantId)?.id === trustId || (isLocal && tenantId === demoTenant && trustId === DEMO_TRUST.id),
  };
}
