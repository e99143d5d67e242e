import * as v from 'valibot';
import type { FactBody } from '#domain/fact/fact.ts';
import { bodyForms } from './fact-schema.ts';

export const MEMBER = 'member';
const DAY = '2026-11-23';

type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly key?: Schema;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly kind: string; readonly type: string }[];
};

/** Numbers what is made, and says which of several forms is made of each. */
interface Filling {
  readonly next: () => number;
  readonly which: number;
}

/** A value of the form with every field in it, each text and number different from all others. */
export function filled(form: v.GenericSchema, which = 0): unknown {
  let n = 0;
  const next = () => {
    n += 1;
    return n;
  };
  return fill(form as Schema, { next, which });
}

function fill(schema: Schema, filling: Filling): unknown {
  const { next, which } = filling;
  switch (schema.type) {
    case 'object':
    case 'loose_object':
      return Object.fromEntries(
        Object.entries(schema.entries ?? {}).map(([name, each]) => [
          name,
          name === 'member' ? MEMBER : fill(each, filling),
        ]),
      );
    case 'exact_optional':
    case 'optional':
    case 'nullable':
      return fill(schema.wrapped as Schema, filling);
    case 'array':
      return [fill(schema.item as Schema, filling)];
    case 'record':
      return {
        en: schema.value?.type === 'unknown' ? text(next) : fill(schema.value as Schema, filling),
      };
    case 'picklist':
      return schema.options?.[0];
    case 'literal':
      return schema.literal;
    case 'variant':
    case 'union':
      return fill(schema.options?.[which % schema.options.length] as Schema, filling);
    case 'boolean':
      return true;
    case 'number':
      return [1000 + next(), 1].find((each) => v.is(schema, each));
    case 'string':
      return [text(next), DAY, 'EUR'].find((each) => v.is(schema, each));
    default:
      throw new Error(`no example of ${schema.type}`);
  }
}

const text = (next: () => number) => `text-${next()}.`;

/** Every text and number that stands somewhere in a value. */
export function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** So many forms has what has most of them. */
const MOST_FORMS = 10;

/** Facts of each type that is about a member, with every field that it can have in all forms. */
export function bodiesAboutMember(): readonly (readonly [string, readonly FactBody[]])[] {
  return Object.entries(bodyForms).flatMap(([type, form]) => {
    const { entries } = form as unknown as Schema;
    if (entries === undefined || !('member' in entries)) return [];
    const bodies = Array.from(
      { length: MOST_FORMS },
      (_, which) => ({ type, ...(filled(form, which) as object) }) as FactBody,
    );
    return [[type, bodies] as const];
  });
}
