import { type BodyLimits, readWire, unpack } from '../guard/read-body.ts';
import type { House } from '../routes/house.ts';
import type { Store } from '../store/contract.ts';
import { checkSignature, wrong } from './signature.ts';
import { authenticate, type Bearer } from './token.ts';

export interface Taken extends Bearer {
  /** Which request of the till's it is; absent where it has no key. */
  readonly number?: number;
  readonly body: Uint8Array;
}

/** Requests that say all there is to say with their address. */
const HARDLY_ANYTHING: BodyLimits = { packed: 1024, inflated: 1024 };

/**
 * A request of a till that is let in: by its secret, by the signature over every byte, and because
 * it was not heard before. Nothing is unpacked or parsed until then.
 */
export async function takeRequest(
  { store, heard }: Pick<House, 'store' | 'heard'>,
  request: Request,
  limits: BodyLimits = HARDLY_ANYTHING,
): Promise<Taken> {
  const bearer = await authenticate(store, request.headers.get('Authorization') ?? undefined);
  const wire = await readWire(request, limits.packed);
  const { programme, till, glance } = bearer;
  const known = glance.till.publicKey;
  const checked = checkSignature(request, wire, known);
  if (checked !== undefined) {
    heard.hear(`${programme}.${till}`, checked.number, glance.till.asked);
    if (known === null) await keepKey(store, bearer, checked.key);
  }
  const body = await unpack(wire, request.headers.get('Content-Encoding'), limits.inflated);
  return { ...bearer, ...(checked && { number: checked.number }), body };
}

/** From here on nothing is heard of the till that is not signed with it. */
async function keepKey(
  store: Store,
  { programme, till }: Bearer,
  publicKey: string,
): Promise<void> {
  await store.write(programme, async (ledger) => {
    const record = await ledger.till(till);
    if (record === undefined || (record.publicKey ?? publicKey) !== publicKey) throw wrong();
    await ledger.putTill({ ...record, publicKey });
  });
}
