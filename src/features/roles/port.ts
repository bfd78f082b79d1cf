// What this feature is given of people: who they are, and where what they were given is kept.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Person } from '../../bot/turn.ts';
import type { Profile } from '../people/domain.ts';
import type { Row, Rows } from '../../storage/port.ts';
import type { GivenHolder } from './domain/holding.ts';
import type { Grant } from './domain/grant.ts';

export interface PeopleLookup {
  find(person: PersonKey): Promise<Profile | undefined>;
  isElsewhere(person: PersonKey): Promise<boolean>;
  colleagues(trustId: string, tenantId: string, limit: number): Promise<{ id: string; name: string }[]>;
  holders(organisation: string): Promise<GivenHolder[]>;
  changeGrants(
    person: Person,
    decide: (grants: readonly Grant[], rows: Rows) => { grants: readonly Grant[]; beside: Row[] } | undefined,
    by: PersonKey,
  ): Promise<Profile | undefined>;
  administratorsIn(rows: Rows): readonly PersonKey[];
  administratorsRow(rows: Rows): Row;
}

/** An organisation at which roles are held. */
export interface RoleOrganisation {
  id: string;
  name: string;
  isAlliance: boolean;
  /** Of a Trust: to which it belongs. */
  alliance?: string;
}

export interface RoleNeeds {
  people: PeopleLookup;
  /** Who somebody is now. */
  whoIs(person: PersonKey): Promise<{ roles: readonly Role[]; trustId?: string }>;
  /** Whom the settings name. */
  named: {
    facilitators(trustId: string): readonly PersonKey[];
    administrators: readonly PersonKey[];
  };
  /** A refusal for one that is none. */
  organisation(id: string): Promise<RoleOrganisation>;
  /** Whether Teams’ people picker is there. */
  hasPicker: boolean;
}
