import type { Programme } from '../programme/programme.ts';

/**
 * The programme as it applies to what was sold before it: the price paid is the price, tax is
 * inside it, no benefit is given after the fact and no points were spent. Points are earned only
 * where the shop wishes to give them for its history. Keeps I9.
 */
export function historyProgramme(programme: Programme, givePoints: boolean): Programme {
  const { earning, redemption: _, ...rest } = programme;
  return {
    ...rest,
    benefits: [],
    tax: { ...programme.tax, mode: 'inside' },
    ...(givePoints && earning && { earning }),
  };
}
