import type * as v from 'valibot';
import { assert } from '../assert.ts';
import { day, id, monthDay } from '../programme/schema-parts.ts';
import type { Tape } from './tape.ts';

/** As much of a description as a document is drawn from. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const WORDS = ['coats', 'hats', 'reduced', 'new-season', 'gift-card', 'black', 'card'] as const;
const DAYS = ['2026-11-23', '2026-01-01', '1900-01-01', '2999-12-31', '2026-11-01'] as const;
/** Lists in a document may have thousands; so many are enough to meet one another. */
const LONGEST = 5;

/**
 * A document off a tape, drawn from the very description that it will be read by: every field that
 * may be there is there at times, and figures lie at both their bounds as often as between them.
 * Ties between fields are not kept.
 */
export function anyDocument(schema: v.GenericSchema, tape: Tape): unknown {
  const described = schema as unknown as Described;
  if (schema === (id as unknown)) return `${tape.oneOf(WORDS)}-${tape.pick(12)}`;
  if (schema === (day as unknown)) return tape.oneOf(DAYS);
  if (schema === (monthDay as unknown)) return { month: 1 + tape.pick(12), day: 1 + tape.pick(29) };
  switch (described.type) {
    case 'strict_object':
      return anyObject(described, tape);
    case 'array':
      return anyList(described, tape);
    case 'variant':
    case 'union': {
      const options = (described.options ?? []) as readonly v.GenericSchema[];
      return anyDocument(pickedOf(options, tape), tape);
    }
    case 'picklist':
      return pickedOf(described.options ?? [], tape);
    case 'literal':
      return described.literal;
    case 'number':
      return anyFigure(described, tape);
    case 'string':
      return tape.oneOf(WORDS);
    default:
      throw new Error(`nothing is drawn of ${described.type}`);
  }
}

function pickedOf<Option>(options: readonly Option[], tape: Tape): Option {
  const option = options[tape.pick(options.length)];
  assert(option !== undefined, 'a choice of nothing');
  return option;
}

function anyObject({ entries = {} }: Described, tape: Tape): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(entries)) {
    const { type, wrapped } = schema as unknown as Described;
    if (type !== 'exact_optional') object[key] = anyDocument(schema, tape);
    else if (wrapped && tape.pick(3) === 1) object[key] = anyDocument(wrapped, tape);
  }
  return object;
}

function anyList(described: Described, tape: Tape): unknown[] {
  const [least, most] = [boundOf(described, 'min_length') ?? 0, boundOf(described, 'max_length')];
  const length = least + tape.pick(Math.min(LONGEST, (most ?? LONGEST) - least) + 1);
  const { item } = described;
  return item ? Array.from({ length }, () => anyDocument(item, tape)) : [];
}

function anyFigure(described: Described, tape: Tape): number {
  const [least, most] = [boundOf(described, 'min_value'), boundOf(described, 'max_value')];
  assert(least !== undefined && most !== undefined, 'a figure without bounds');
  const near = least + tape.pick(Math.min(most - least, 1000) + 1);
  const anywhere = least + ((tape.pick(2 ** 31) * 521 + tape.pick(521)) % (most - least + 1));
  return tape.oneOf([near, near, near, anywhere, least, most]);
}

function boundOf({ pipe = [] }: Described, type: string): number | undefined {
  const bound = pipe.find((each) => each.type === type)?.requirement;
  return typeof bound === 'number' ? bound : undefined;
}
