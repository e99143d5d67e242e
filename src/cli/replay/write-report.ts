import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes a report as JSON with one member a line, piece by piece: it may be larger than memory has
 * room for as one text.
 */
export async function writeReport(
  out: Writable,
  { members, ...rest }: { readonly members: readonly object[] } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('{\n');
  for (const [name, value] of Object.entries(rest)) {
    await write(`  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  }
  await write('  "members": [\n');
  for (const [place, member] of members.entries()) {
    await write(`    ${JSON.stringify(member)}${place < members.length - 1 ? ',' : ''}\n`);
  }
  await write('  ]\n}\n');
}
