import { useSpoken } from './announce.ts';

/** Stands in the shell, once. */
export function LiveRegion() {
  const { polite, urgent } = useSpoken();
  return (
    <div className="sr-only">
      <p role="status">{polite}</p>
      <p role="alert">{urgent}</p>
    </div>
  );
}
