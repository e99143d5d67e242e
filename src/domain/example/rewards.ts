import type { Programme, Reward } from '../programme/programme.ts';
import { houseProgramme } from '../programme/ready-made.ts';

/** 300 points are a voucher of 30.00, or for VIPs a scarf. */
export const rewards: readonly Reward[] = [
  {
    ...{ id: 'thirty', name: { en: 'Voucher of 30.00' }, points: 300 },
    gives: { kind: 'voucher', minor: 3000, validDays: 90 },
  },
  {
    ...{ id: 'scarf', name: { en: 'A silk scarf' }, points: 300, tier: 'vip' },
    gives: { kind: 'gift', what: { en: 'a silk scarf' } },
  },
];

export const withRewards: Programme = { ...houseProgramme('CNY'), benefits: [], rewards };
