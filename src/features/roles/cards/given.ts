// For somebody who has just been given a role.
import { messageCard } from '../../../cards/message.ts';
import { button } from '../../../cards/buttons.ts';
import type { Card } from '../../../bot/turn.ts';
import { dayOf, longDay } from '../../../dates.ts';
import { PEOPLE_DOORS } from '../../people/domain/doors.ts';
import { INSTALLATION, type Grant } from '../domain/grant.ts';
import { ROLE_NAMES, ROLE_PURPOSES } from '../domain/words.ts';

export const givenCard = ({ role, organisation, by, at }: Grant, place: string): Card =>
  messageCard({
    heading: 'You have a new role',
    lines: [
      `${by.name || 'Somebody'} has made you ${ROLE_NAMES[role].toLowerCase()}${organisation === INSTALLATION ? ' of the ACCEND Assistant' : ` at ${place}`}, on ${longDay(dayOf(new Date(at)))}.`,
      `That is somebody who ${ROLE_PURPOSES[role]}. It is in force at once. “roles” shows who else has one.`,
      ...(organisation === INSTALLATION
        ? []
        : [`If you have not said yet that you work there, type “where I work”: it is in force as soon as you have.`]),
    ],
    actions: [button('Who has which role', 'roles.list'), button('What I can do now', PEOPLE_DOORS.help)],
  });
