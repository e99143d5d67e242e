import type { BlocksImported } from '#domain/fact/fact.ts';
import type { MemberId } from '#domain/member/member.ts';
import type { PointsGranted } from '#protocol/notice.ts';
import type { Manifest } from '#protocol/snapshot.ts';
import type { TillDatabase } from '#storage/database.ts';

/** What this till remembers of the line, each by its name in the `line` table. */
export interface LineRows {
  /** Made before it is first sent: a join whose answer was lost is asked again with the same. */
  readonly secret: string;
  /** What this device signs with; it can be used here and read nowhere. */
  readonly deviceKey: DeviceKey;
  /** The endpoint let this till in. */
  readonly joined: boolean;
  /** Whose order the cursor counts in, and what stands at it. */
  readonly place: Place;
  /** Answers to claims, the last ones. */
  readonly grants: readonly PointsGranted[];
  /** Members of whom this till may hold more than it is to keep, and since when it may be over. */
  readonly toLetGo: readonly { readonly member: MemberId; readonly after: number }[];
  /** Members whose points another till needs. */
  readonly recalled: readonly MemberId[];
  /** How many facts of this till the endpoint keeps aside. */
  readonly aside: number;
  /** When the endpoint last had news, in milliseconds since 1970. */
  readonly answeredAt: number;
  /** Blocks the endpoint asked for that are not here any more. */
  readonly lostBlocks: readonly string[];
  /** Facts of newer tills, by their hash, that this app does not know how to read. */
  readonly unread: readonly string[];
  /** This till was let in, or is told of an import, and has not heard everything yet. */
  readonly arriving: boolean;
  /** The snapshot that this till begins with, and how far it has come. */
  readonly snapshot: SnapshotPlan;
}

export interface DeviceKey {
  readonly privateKey: CryptoKey;
  /** As hex. */
  readonly publicKey: string;
}

export interface SnapshotPlan {
  readonly name: string;
  readonly manifest: Manifest;
  /** The last own fact that may be in it. */
  readonly told: { readonly incarnation: number; readonly seq: number };
  /** Blocks of the rest that are here, and parts of the others that count. */
  readonly rest: number;
  readonly parts: number;
  /** Imports whose blocks belong to it. */
  readonly imports: readonly BlocksImported[];
  /** All of it is here. */
  readonly ready: boolean;
}

export interface Place {
  readonly backend: string;
  readonly cursor: number;
  readonly hash?: string;
}

export async function readLine<Name extends keyof LineRows>(
  db: TillDatabase,
  name: Name,
): Promise<LineRows[Name] | undefined> {
  const row = await db.line.get(name);
  return row?.value as LineRows[Name] | undefined;
}

export async function writeLine<Name extends keyof LineRows>(
  db: TillDatabase,
  name: Name,
  value: LineRows[Name],
): Promise<void> {
  await db.line.put({ key: name, value });
}

/** The till's name and secret as the endpoint knows them; nothing before it was let in. */
export async function readToken(db: TillDatabase): Promise<string | undefined> {
  return await db.transaction('r', db.meta, db.line, async () => {
    const till = await db.meta.get('till');
    const [secret, joined] = [await readLine(db, 'secret'), await readLine(db, 'joined')];
    if (till?.key !== 'till' || secret === undefined || joined !== true) return undefined;
    return `${till.programme}.${till.till}.${secret}`;
  });
}

/** The secret of this till, made up the first time. */
export async function ownSecret(db: TillDatabase): Promise<string> {
  return await db.transaction('rw', db.line, async () => {
    const known = await readLine(db, 'secret');
    if (known !== undefined) return known;
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await writeLine(db, 'secret', secret);
    return secret;
  });
}
