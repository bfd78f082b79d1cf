import type { PersonKey } from '../../bot/person-key.ts';
import { INSTALLATION, isAmong } from '../roles/domain/grant.ts';
import type { People } from './repository.ts';

/** Who keeps the installation: those whom the settings name, and those to whom one of them gave it. */
export const openAdministrators =
  (named: readonly PersonKey[], people: Pick<People, 'holders'>) => async (): Promise<PersonKey[]> => {
    const given = (await people.holders(INSTALLATION)).filter((one) => !isAmong(named, one));
    return [...named, ...given.map(({ tenantId, id }) => ({ tenantId, id }))];
  };
