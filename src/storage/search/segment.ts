import { beginningWith, type Column, documentHolds, FORM, holding, NUMBER } from './column.ts';
import { documentsWith, effortOf } from './grams.ts';
import { LEAST_INSIDE, RANK, type Rank } from './match-entry.ts';
import { backwards, type Pack } from './pack.ts';
import { isFigures, type Query } from './query.ts';

/** The bytes of a query, made once for all segments. */
export interface Sought {
  readonly query: Query;
  readonly figures: readonly Uint8Array[];
  readonly letters: readonly Uint8Array[];
  readonly tokens: readonly Token[];
}

interface Token {
  readonly letters: Uint8Array;
  /** Backwards, where it is of figures. */
  readonly figures?: Uint8Array;
}

export function seek(query: Query): Sought {
  const { figures, letters, tokens } = textsOf(query);
  return {
    query,
    figures: figures.map((text) => encoder.encode(backwards(text))),
    letters: letters.map((text) => encoder.encode(text)),
    tokens: tokens.map((token) => ({
      letters: encoder.encode(token),
      ...(isFigures(token) ? { figures: encoder.encode(backwards(token)) } : {}),
    })),
  };
}

/** A pack, and which of its members are told of more lately elsewhere. */
export class Segment {
  readonly pack: Pack;
  readonly #gone: Uint8Array;
  #left: number;

  constructor(pack: Pack) {
    this.pack = pack;
    this.#gone = new Uint8Array(pack.count);
    this.#left = pack.count;
  }

  get count(): number {
    return this.#left;
  }

  remove(document: number): void {
    if (this.#gone[document] === 1) return;
    this.#gone[document] = 1;
    this.#left -= 1;
  }

  /**
   * Members that match with this rank, or with a better one, in the order they are to be
   * listed.
   */
  *documents(sought: Sought, rank: Rank): Generator<number, undefined> {
    for (const document of this.#documents(sought, rank)) {
      if (this.#gone[document] === 0) yield document;
    }
    return undefined;
  }

  *#documents(sought: Sought, rank: Rank): Generator<number, undefined> {
    for (const text of sought.figures) yield* this.#withFigures(text, rank);
    if (rank === RANK.tokens) yield* this.#holdingAll(sought.tokens);
    else for (const text of sought.letters) yield* this.#withLetters(text, rank);
    return undefined;
  }

  #withFigures(text: Uint8Array, rank: Rank): Generator<number, undefined> {
    const { figures } = this.pack;
    if (rank === RANK.figuresInside) return holding(figures, text);
    if (rank === RANK.exact) return beginningWith(figures, { starts: 'heads', text, whole: true });
    const tag = rank === RANK.phoneTail ? FORM : NUMBER;
    return beginningWith(figures, { starts: 'heads', text, tag });
  }

  #withLetters(text: Uint8Array, rank: Rank): Iterable<number> {
    const { names } = this.pack;
    if (rank === RANK.beginning) return beginningWith(names, { starts: 'heads', text });
    if (rank === RANK.word) return beginningWith(names, { starts: 'words', text });
    if (rank === RANK.initials) return beginningWith(names, { starts: 'initials', text });
    return text.length < LEAST_INSIDE ? [] : holding(names, text);
  }

  /** Goes through those of the token that the fewest may hold. */
  *#holdingAll(tokens: readonly Token[]): Generator<number, undefined> {
    const { names, figures } = this.pack;
    for (const document of this.#leading(tokens)) {
      const holds = tokens.every(
        (token) =>
          documentHolds(names, document, token.letters) ||
          (token.figures !== undefined && documentHolds(figures, document, token.figures)),
      );
      if (holds) yield document;
    }
    return undefined;
  }

  *#leading(tokens: readonly Token[]): Generator<number, undefined> {
    const { names, figures } = this.pack;
    const [longest] = tokens;
    if (longest === undefined) return undefined;
    if (longest.letters.length < LEAST_INSIDE) {
      if (longest.figures) yield* starting(figures, longest.figures);
      return yield* starting(names, longest.letters);
    }
    const leader = tokens
      .filter((token) => token.letters.length >= LEAST_INSIDE && token.figures === undefined)
      .toSorted((a, b) => effortOf(names, a.letters) - effortOf(names, b.letters))[0];
    if (leader !== undefined) return yield* documentsWith(names, leader.letters);
    if (longest.figures) yield* documentsWith(figures, longest.figures);
    return yield* documentsWith(names, longest.letters);
  }
}

function* starting(column: Column, text: Uint8Array): Generator<number, undefined> {
  yield* beginningWith(column, { starts: 'heads', text });
  return yield* beginningWith(column, { starts: 'words', text });
}

const encoder = new TextEncoder();

function textsOf(query: Query) {
  const none: readonly string[] = [];
  if (query.kind === 'figures') return { figures: query.spellings, letters: none, tokens: none };
  if (query.kind === 'nothing') return { figures: none, letters: none, tokens: none };
  const letters = query.joined === undefined ? [query.text] : [query.text, query.joined];
  return { figures: none, letters, tokens: query.tokens };
}
