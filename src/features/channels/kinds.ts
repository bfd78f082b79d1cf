// Everything this feature stores. Teams lie beside people: both are who can be written to.
import { kind, PEOPLE } from '../../records/kind.ts';
import { Team } from './domain/team.ts';

export const channelKinds = {
  team: kind({
    key: 'team|{tenant}|{team}',
    schema: Team,
    partitions: [PEOPLE],
    about: [],
    keeping: 'kept',
  }),
};
