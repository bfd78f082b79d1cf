// What the roles are called on cards, and what each is for.
import type { GivenRole } from './grant.ts';

export const ROLE_NAMES: Record<GivenRole, string> = {
  'group member': 'Group member',
  submitter: 'Submitter',
  'clinical lead': 'Clinical lead',
  facilitator: 'Facilitator',
  'alliance lead': 'Alliance lead',
  administrator: 'Administrator',
};

export const ROLE_PURPOSES: Record<GivenRole, string> = {
  'group member': 'is on the steering group',
  submitter: 'may fill in and send the quarterly return',
  'clinical lead': 'may sign off the quarterly return',
  facilitator: 'says who works here, gives roles, answers course questions',
  'alliance lead': 'keeps the organisations and settings of the Alliance, and names who facilitates its Trusts',
  administrator: 'looks after the ACCEND Assistant, for every organisation',
};
