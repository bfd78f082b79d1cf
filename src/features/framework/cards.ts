import { z } from 'zod';
import { card } from '../../cards/card.ts';
import { longMoment } from '../../dates.ts';
import { BAND_RULE, capabilityCount, countIn, LEVELS, STARTER_NOTE, type Level, type Pack } from './domain.ts';
import type { PackSummary } from './repository.ts';

const levels = card(
  'framework/levels',
  z.object({
    bandRule: z.string(),
    levels: z.array(z.object({ name: z.string(), definition: z.string(), roles: z.string(), bands: z.string() })),
  }),
);
const packs = card(
  'framework/packs',
  z.object({
    name: z.string(),
    standing: z.string(),
    note: z.string(),
    domains: z.array(z.object({ name: z.string(), holds: z.string() })),
    earlier: z.array(z.object({ name: z.string(), standing: z.string() })),
    hasEarlier: z.boolean(),
  }),
);

export const levelsCard = () => levels({ bandRule: BAND_RULE, levels: LEVELS.map(levelView) });

const levelView = (level: Level) => ({
  name: level.name,
  definition: `${level.definition}${level.definitionConfirmed ? '' : ' (To be confirmed by your Alliance.)'}`,
  roles: `Example roles${level.exampleRolesConfirmed ? '' : ', to be confirmed by your Alliance'}: ${level.exampleRoles.join(', ')}`,
  bands: level.indicativeBands.length
    ? `Agenda for Change band, as a hint only: ${level.indicativeBands.join(', ')}`
    : 'Agenda for Change band: no hint, as these are learners',
});

const MOST_SHOWN = 10; // earlier packs, so that the card stays small

export const packsCard = (active: Pack, versions: PackSummary[]) => {
  const earlier = versions.filter(({ version }) => version !== active.version).slice(0, MOST_SHOWN);
  return packs({
    name: active.name,
    standing: standingOf({ ...active, capabilities: active.capabilities.length }),
    note: active.isStarter ? STARTER_NOTE : '',
    domains: active.domains.map(({ id, name }) => ({ name, holds: `: ${capabilityCount(countIn(active, id))}` })),
    earlier: earlier.map((pack) => ({ name: pack.name, standing: standingOf(pack) })),
    hasEarlier: earlier.length > 0,
  });
};

const standingOf = ({ version, importedAt, capabilities }: PackSummary) =>
  `Version ${version}, ${importedAt ? `loaded on ${longMoment(importedAt)}` : 'part of the ACCEND Assistant'}, ${capabilityCount(capabilities)}`;
