/** A request that goes no further. Whoever sent it learns the HTTP status and nothing else. */
export class RejectedRequest extends Error {
  readonly status: number;
  /** Seconds, where it makes sense to try again. */
  readonly retryAfter?: number;

  constructor(status: number, retryAfter?: number, options?: ErrorOptions) {
    super(`Answered with ${status}.`, options);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
