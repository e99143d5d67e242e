import type { Language } from '../member/member.ts';
import { foldHeader } from './fold-header.ts';

const NAMES: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(en|english|anglais|engleza|英语|英文|英語)/],
  ['zh-Hans', /^(zh|cn|chinese|mandarin|chinois|chineza|中文|汉语|普通话|中国語|简体)/],
  ['ja', /^(ja|jp|japanese|japonais|japoneza|日本語|日语|日文)/],
  ['fr', /^(fr|french|francais|franceza|法语|法文|フランス語)/],
  ['ro', /^(ro|romanian|roumain|romana|罗马尼亚|ルーマニア語)/],
];

export function languageNamed(cell: string): Language | undefined {
  const folded = foldHeader(cell);
  return NAMES.find(([, name]) => name.test(folded))?.[0];
}
