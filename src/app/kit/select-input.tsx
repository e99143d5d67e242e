import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import { useFieldAria } from './field-aria.ts';

export interface SelectInputProps extends Omit<ComponentProps<'select'>, 'children'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick?: (value: string) => void;
}

export function SelectInput({ options, onPick, className = '', ...rest }: SelectInputProps) {
  const aria = useFieldAria();
  return (
    <div className={`relative ${className}`}>
      <select
        {...aria}
        className="min-h-12 w-full appearance-none rounded-md border border-line-strong bg-surface
          pr-10 pl-3 text-17 text-ink aria-invalid:border-2 aria-invalid:border-danger"
        onChange={(event) => onPick?.(event.target.value)}
        {...rest}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={20}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink2"
      />
    </div>
  );
}
