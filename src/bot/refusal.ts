/** An expected "no", in words the person may read: what is so, then what to do. */
export class Refusal extends Error {}
