import type { Choice } from './form-field.ts';

/** The place of the choice that a value is of, -1 for none of them. */
export function chosenAmong(options: readonly Choice[], value: unknown): number {
  const isAlone = options.filter((option) => isObject(option.value)).length === 1;
  return options.findIndex(
    (option) =>
      (isAlone && isObject(option.value) && isObject(value)) ||
      isOf(option.value, value) ||
      ('also' in option && option.also === value),
  );
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** An object is of a choice by its kind, or what it is for; its figures have their own fields. */
function isOf(choice: unknown, value: unknown): boolean {
  if (typeof choice !== 'object' || typeof value !== 'object') return choice === value;
  if (Array.isArray(choice) && Array.isArray(value)) return choice.length === value.length;
  const [one, other] = [choice, value] as [Told, Told];
  const told = [one?.kind, other?.kind, one?.per, other?.per];
  if (told.every((word) => word === undefined)) return hasSameFigures(one ?? {}, other ?? {});
  return one?.kind === other?.kind && (one?.kind !== undefined || one?.per === other?.per);
}

/** One that goes by its figures alone is another as soon as one of them is. */
function hasSameFigures(one: object, other: object): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const figures = (of: object) => new Map(Object.entries(of));
  return [...names].every((name) => figures(one).get(name) === figures(other).get(name));
}

type Told = { readonly kind?: string; readonly per?: string } | null;
