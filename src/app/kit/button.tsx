import type { ComponentProps, ReactNode } from 'react';

const looks = {
  primary: 'min-h-12 border-accent bg-accent text-on-accent active:opacity-85',
  quiet: 'min-h-12 border-line-strong bg-surface text-ink active:bg-sunken',
  plain: 'min-h-12 border-transparent bg-transparent text-accent active:bg-sunken',
  danger: 'min-h-12 border-danger bg-surface text-danger active:bg-danger-soft',
  tender: 'min-h-16 border-accent bg-accent text-20 text-on-accent active:opacity-85',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof looks;
  readonly icon?: ReactNode;
}

export function Button({ look = 'quiet', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-2 rounded-md border px-4 py-1
        text-center font-semibold leading-tight break-keep wrap-break-word
       disabled:border-line disabled:bg-sunken disabled:text-ink3 ${looks[look]} ${className}`}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
