/** An expected "no", in words the person may read: what is so, then what to do. */
export class Refusal extends Error {}

/** It is not known where they work, and without that there is nothing to show: they are asked, and it goes on. */
export class WorkplaceNeeded extends Refusal {
  constructor() {
    super('I do not know yet where you work. Open a chat with me and type “where I work”.');
  }
}

/** Of whoever asks. An administrator of the whole installation, say, need not have said where they work. */
export function requiredTrust({ trustId }: { trustId?: string }): string {
  if (!trustId) throw new WorkplaceNeeded();
  return trustId;
}
