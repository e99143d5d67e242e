import { foundIn } from './found-in.ts';

export interface SearchHighlightProps {
  readonly text: string;
  readonly found: string;
}

/** Why a row matched: what was typed, marked inside what is shown. */
export function SearchHighlight({ text, found }: SearchHighlightProps) {
  const span = foundIn(text, found);
  if (span === undefined) return text;
  return (
    <>
      {text.slice(0, span.from)}
      <mark className="bg-transparent font-semibold text-accent underline">
        {text.slice(span.from, span.to)}
      </mark>
      {text.slice(span.to)}
    </>
  );
}
