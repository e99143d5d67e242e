import type { ComponentProps } from 'react';
import { useFieldAria } from './field-aria.ts';

export interface TextAreaProps extends ComponentProps<'textarea'> {
  readonly onText?: (text: string) => void;
}

export function TextArea({ onText, onChange, className = '', ...rest }: TextAreaProps) {
  const aria = useFieldAria();
  return (
    <textarea
      rows={3}
      {...aria}
      className={`w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-17 text-ink
        aria-invalid:border-2 aria-invalid:border-danger ${className}`}
      onChange={(event) => {
        onChange?.(event);
        onText?.(event.target.value);
      }}
      {...rest}
    />
  );
}
