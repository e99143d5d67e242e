export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field as it was before a scanner wrote into it. */
export interface FieldBefore {
  readonly field: TextField;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

export function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit)$/.test(target.type)
  );
}

export function fieldBefore(target: EventTarget | null): FieldBefore | undefined {
  if (!isTextField(target)) return undefined;
  const { value, selectionStart, selectionEnd } = target;
  return { field: target, value, start: selectionStart, end: selectionEnd };
}

/** Gives the field back what it held, in a way that whoever listens to it hears of. */
export function restoreField({ field, value, start, end }: FieldBefore): void {
  if (field.value === value) return;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (start !== null && document.activeElement === field) field.setSelectionRange(start, end);
}
