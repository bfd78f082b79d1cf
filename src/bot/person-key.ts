import { z } from 'zod';

/** Who somebody is. An Entra object id belongs to one tenant; the same id in another one is somebody else. */
export const PersonKey = z.object({ tenantId: z.string(), id: z.string() });
export type PersonKey = z.infer<typeof PersonKey>;

export const isSamePerson = (a: PersonKey, b: PersonKey): boolean => a.id === b.id && a.tenantId === b.tenantId;

/** As a part of a storage key. */
export const keyOfPerson = ({ tenantId, id }: PersonKey): string => `${tenantId}|${id}`;
