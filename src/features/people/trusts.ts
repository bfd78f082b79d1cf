import { z } from 'zod';
import { Refusal } from '../../bot/refusal.ts';
import { Trust } from './domain.ts';
import data from './trusts.json' with { type: 'json' };

const TRUSTS = z.object({ trusts: z.array(Trust) }).parse(data).trusts;

/** The Trust that the people of the demonstration work for if they say so, and their tenant. On one machine only. */
export interface Demonstration {
  trust: Trust;
  tenantId: string;
}

export interface Trusts {
  all: Trust[];
  named(id: string): Trust;
  /** The Trust everybody in this tenant works for, where the settings say so. */
  ofTenant(tenantId: string): Trust | undefined;
  /** Whether somebody of this tenant works for the Trust if they say so. */
  vouchesFor(tenantId: string, trustId: string): boolean;
}

export function openTrusts(tenants: Map<string, string | undefined>, demo?: Demonstration): Trusts {
  const all = demo ? [demo.trust, ...TRUSTS] : TRUSTS;
  const named = (id: string): Trust => {
    const trust = all.find((one) => one.id === id);
    if (!trust) throw new Refusal('Choose your Trust from the list.');
    return trust;
  };
  const ofTenants = new Map([...tenants].flatMap(([tenant, id]) => (id ? [[tenant, named(id)] as const] : [])));
  const ofTenant = (tenantId: string) => ofTenants.get(tenantId);
  return {
    all,
    named,
    ofTenant,
    vouchesFor: (tenantId, trustId) =>
      ofTenant(tenantId)?.id === trustId || (tenantId === demo?.tenantId && trustId === demo.trust.id),
  };
}
