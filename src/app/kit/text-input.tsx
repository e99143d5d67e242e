import type { ComponentProps } from 'react';
import { useFieldAria } from './field-aria.ts';
import { isComposing } from './is-composing.ts';

export interface TextInputProps extends ComponentProps<'input'> {
  readonly onText?: (text: string) => void;
  /** Enter, unless that Enter only confirms what an input method composed. */
  readonly onEnter?: (() => void) | undefined;
}

export function TextInput(props: TextInputProps) {
  const { onText, onEnter, onChange, onKeyDown, className = '', ...rest } = props;
  const aria = useFieldAria();
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...aria}
      className={`min-h-12 w-full rounded-md border border-line-strong bg-surface px-3 text-17
        text-ink aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken ${className}`}
      onChange={(event) => {
        onChange?.(event);
        onText?.(event.target.value);
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Enter' || !onEnter || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onEnter();
      }}
      {...rest}
    />
  );
}
