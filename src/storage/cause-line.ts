// What lies behind a fault, as far as it can be printed: the message of an error may hold an address, a key or a token.

const MOST_CAUSES = 4;
/** A status, or a name like `RestError`, `ENOTFOUND` and `TableNotFound`: no key looks like one. */
const PRINTABLE = /^(?:\d{3}|[A-Z]\w{2,39})$/;

/** `Cause: NoAnswer; RestError, 503, ServerBusy.` The outermost first. */
export function causeLine(error: unknown): string {
  const causes: string[] = [];
  for (let one = error; one instanceof Error && causes.length < MOST_CAUSES; one = one.cause)
    causes.push(partsOf(one).join(', '));
  return `Cause: ${causes.join('; ') || 'unknown'}.`;
}

function partsOf(error: Error): string[] {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  const name = error.name === 'Error' ? error.constructor.name : error.name;
  return [name, statusCode, code].map(String).filter((part) => PRINTABLE.test(part));
}
