import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { FieldAria } from './field-aria.ts';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A label, its one control, and what is wrong with it, said next to it. */
export function Field(props: FieldProps) {
  const { label, hint, error, optional = false, className = '', children } = props;
  const say = useSay();
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-15 font-semibold text-ink2">
        {label}
        {optional && <span className="font-normal text-ink3"> {say('kit.optional')}</span>}
      </label>
      <FieldAria
        value={{ id, 'aria-describedby': described || undefined, 'aria-invalid': !!error }}
      >
        {children}
      </FieldAria>
      {hint && (
        <p id={`${id}-hint`} className="text-15 text-ink3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-15 text-danger">
          <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
