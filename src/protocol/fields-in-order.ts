/** A name of an object, and how it stands in front of its value in JSON. */
export interface Field {
  readonly name: string;
  readonly label: string;
}

/** One name after another leads from the start to the names that an object has, put in order. */
interface Step {
  readonly next: Map<string, Step>;
  fields?: readonly Field[];
}

const MOST_STEPS = 10_000;
const MOST_NAMES = 40;
const LONGEST = 40;

let start: Step = { next: new Map() };
let steps = 0;

/**
 * An object's names sorted by their code units. Facts have few kinds of objects in them: the lines
 * of a million purchases have the same names in the same order, and are sorted once. Names come
 * from strangers as well: what is remembered is bounded, and unusual objects are not.
 */
export function fieldsInOrder(names: readonly string[]): readonly Field[] {
  if (names.length > MOST_NAMES) return sorted(names);
  let step = start;
  for (const name of names) {
    if (name.length > LONGEST) return sorted(names);
    step = step.next.get(name) ?? added(step, name);
  }
  step.fields ??= sorted(names);
  return step.fields;
}

function added(step: Step, name: string): Step {
  if (steps === MOST_STEPS) {
    start = { next: new Map() };
    steps = 0;
  }
  steps += 1;
  const next: Step = { next: new Map() };
  step.next.set(name, next);
  return next;
}

function sorted(names: readonly string[]): readonly Field[] {
  return names.toSorted(byCodeUnits).map((name) => ({ name, label: `${JSON.stringify(name)}:` }));
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : 1;
}
