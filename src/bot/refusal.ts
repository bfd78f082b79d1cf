/** An expected "no", in words the person may read: what is so, then what to do. */
export class Refusal extends Error {}

/** A role is needed that they do not have: who has it is no secret, and is said where there is room for it. */
export class RightMissing extends Refusal {
  readonly right: string;
  constructor(message: string, right: string) {
    super(message);
    this.right = right;
  }
}

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
