import type { MemberRecord } from '#domain/fact/member-record.ts';
import type { Profile } from '#domain/member/member.ts';
import { packBlock } from '#protocol/block.ts';
import { entriesIn } from './entry.ts';
import { lookUp } from './look-up.ts';
import { PackBuilder } from './pack.ts';
import { Segment } from './segment.ts';

const TIMES = 12;
const PEOPLE = 120;
const PROFILES: readonly Profile[] = [
  { name: '曾雨萱', reading: 'Zeng Yuxuan', nameLanguage: 'zh-Hans' },
  { name: '佐藤 花子', reading: 'サトウ ハナコ', nameLanguage: 'ja' },
  { name: 'Élodie Lefèvre', nameLanguage: 'fr' },
  { name: 'Ștefan Ionescu', nameLanguage: 'ro' },
  { name: 'Anna Smith', nameLanguage: 'en' },
];
const TYPED = ['0712', '12', 'el', 'zengyu', 'ste ion', 'サト', 'hana', 'smi', '萱'];

/**
 * Packs and looks up people who do not exist, so that the first name typed and the first thousand
 * members loaded find dictionaries read and code compiled. Gives way to whoever asks meanwhile.
 */
export async function warmUp(): Promise<void> {
  const block = packBlock(Array.from({ length: PEOPLE }, (_, n) => nobody(n)));
  for (let time = 0; time < TIMES; time += 1) {
    const builder = new PackBuilder();
    for (const entry of entriesIn(block)) builder.add(entry);
    const shelves = { fresh: [], segments: [new Segment(builder.done())] };
    for (const text of TYPED) lookUp(shelves, text, 20);
    await new Promise((soon) => setTimeout(soon));
  }
}

function nobody(n: number): MemberRecord {
  const phone = `+407${`${n * 7_919}`.padStart(8, '0')}`;
  const card = {
    member: `0198f000-0000-7000-8000-${`${n}`.padStart(12, '0')}`,
    number: `${n}`.padStart(13, '2'),
    profile: { ...PROFILES[n % PROFILES.length], phones: [{ typed: phone, e164: phone }] },
    enrolledOn: '2026-01-01',
    enrolledBy: '',
    enrolledAt: '',
    consents: [],
    lots: [],
    debt: 0,
    purchases: [],
    used: [],
    contacts: [],
    putOff: {},
    bought: { colours: {}, sizes: {}, categories: {}, brands: {} },
  };
  return { card, history: [] };
}
