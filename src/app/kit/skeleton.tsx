import { useSay } from '#i18n/use-say.ts';

/** Where rows will stand, for the first moment of a new device. Nothing turns. */
export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  const say = useSay();
  return (
    <div role="status" data-skeleton className="flex flex-col gap-2">
      <span className="sr-only">{say('kit.loading')}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="h-14 rounded-md bg-sunken" />
      ))}
    </div>
  );
}
