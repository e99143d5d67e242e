/** A fault: we are wrong. It throws in production too, so that a transaction rolls back. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

export function assert(holds: unknown, why: string): asserts holds {
  if (!holds) throw new Fault(why);
}
