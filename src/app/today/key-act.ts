import { isComposing } from '#app/kit/is-composing.ts';

const acts = {
  KeyJ: 'next',
  KeyK: 'before',
  KeyC: 'call',
  KeyM: 'message',
  KeyD: 'done',
  KeyL: 'later',
  KeyZ: 'undo',
} as const;

export type KeyAct = (typeof acts)[keyof typeof acts];

/** By the place of the key, so that it is the same on every layout; never while somebody types. */
export function keyActOf(event: KeyboardEvent): KeyAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (event.repeat || isComposing(event) || isTyping(event.target)) return undefined;
  return Object.entries(acts).find(([code]) => code === event.code)?.[1];
}

function isTyping(target: EventTarget | null): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test((target as Partial<Element> | null)?.tagName ?? '');
}
