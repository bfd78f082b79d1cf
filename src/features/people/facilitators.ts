import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

/** Who facilitates which Trust, as the settings say it, and where each of them works at this moment. */
export function openFacilitators(
  named: readonly { trustId: string; personId: string }[],
  people: Pick<People, 'find'>,
  trusts: Pick<Trusts, 'ofTenant'>,
) {
  return {
    of: (trustId: string): string[] => named.filter((one) => one.trustId === trustId).map(({ personId }) => personId),

    /** Undefined for somebody who has never met the bot; without a Trust while they have not said where they work. */
    whereabouts: async (personId: string): Promise<{ tenantId: string; trustId?: string } | undefined> => {
      const profile = await people.find(personId);
      if (!profile) return undefined;
      const { tenantId } = profile;
      return { tenantId, trustId: trusts.ofTenant(tenantId)?.id ?? profile.trustId };
    },
  };
}
