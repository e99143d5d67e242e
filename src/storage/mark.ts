/**
 * The last fact that this till recorded, kept outside IndexedDB: whoever empties or rewinds the
 * database does not reach it, so the next start can say what is missing.
 */
export interface Mark {
  readonly till: string;
  readonly incarnation: number;
  readonly seq: number;
  readonly hash: string;
  /** Milliseconds since 1970, by the till's clock. */
  readonly at: number;
}

/** Where the mark is kept. A worker and a test have no `localStorage`. */
export interface MarkPort {
  read(): Mark | undefined;
  write(mark: Mark): void;
}

export function markBeside(database: string): MarkPort {
  return 'localStorage' in globalThis ? markInLocalStorage(database) : markInMemory();
}

export function markInMemory(): MarkPort {
  let kept: Mark | undefined;
  return {
    read: () => kept,
    write: (mark) => {
      kept = mark;
    },
  };
}

function markInLocalStorage(database: string): MarkPort {
  const key = `${database}.mark`;
  return {
    read: () => readMark(key),
    write: (mark) => writeMark(key, mark),
  };
}

/**
 * The fact is recorded by then. Where there is no room, the mark stays at an earlier one: true
 * still.
 */
function writeMark(key: string, mark: Mark): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(mark));
    return true;
  } catch {
    return false;
  }
}

/** A storage that is off or damaged has no mark: the till does without, and opens. */
function readMark(key: string): Mark | undefined {
  try {
    const mark = JSON.parse(localStorage.getItem(key) ?? 'null') as Mark | null;
    const isWhole = typeof mark?.till === 'string' && typeof mark.hash === 'string';
    const isPlaced = [mark?.incarnation, mark?.seq].every(Number.isSafeInteger);
    return mark && isWhole && isPlaced ? mark : undefined;
  } catch {
    return undefined;
  }
}
