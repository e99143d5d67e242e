import type { Right, RightMove } from './right.ts';

/**
 * Rights after some movements, in the order in which they were first heard of. Movements only add
 * up, so whatever order they come in, the same is left. Keeps V1.
 */
export function moveRights(
  rights: readonly Right[] | undefined,
  moves: readonly RightMove[],
): readonly Right[] {
  const byId = new Map(rights?.map((right) => [right.id, right]));
  for (const move of moves) {
    const { right: id } = move;
    byId.set(id, moved(byId.get(id) ?? { id, issued: 0, used: 0, voided: 0 }, move));
  }
  return [...byId.values()];
}

function moved(right: Right, move: RightMove): Right {
  const { amount } = move;
  switch (move.move) {
    case 'issued':
      return { ...right, terms: right.terms ?? move.terms, issued: right.issued + amount };
    case 'used':
      return { ...right, used: right.used + amount };
    case 'given-back':
      return { ...right, used: right.used - amount };
    case 'voided':
      return { ...right, voided: right.voided + amount };
  }
}
