// `RHM.k3j9…`: the Trust whose partition holds a record, then what makes it the only one.
import { z } from 'zod';

export const RecordId = z.string().regex(/^[A-Z0-9]{2,10}\.[a-z0-9]{16,40}$/);

/** The Trust of a record's id; of other text, something that is no Trust's. */
export const trustOf = (id: string): string => id.split('.', 1).join();
