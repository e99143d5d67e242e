import type { ComponentProps, ReactNode } from 'react';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, for those who do not see the icon; shown as a tip to those who do. */
  readonly name: string;
  readonly icon: ReactNode;
}

export function IconButton({ name, icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className={`inline-flex size-12 shrink-0 items-center justify-center rounded-md
        text-ink2 active:bg-sunken disabled:text-line-strong ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
