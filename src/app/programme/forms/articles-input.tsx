import { articleWords } from '#app/kit/promise/benefit-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { ArticleMatch } from '#domain/programme/programme.ts';
import { Chip } from './chip.tsx';
import { facets, withWord } from './goods.ts';
import { type InputProps, useField } from './in-hand.ts';

/** Which articles, picked by the words that the catalogue itself uses. */
export function ArticlesInput(props: InputProps) {
  const { field, hand } = props;
  const voice = useVoice();
  const { say } = voice;
  const { value, put, unfit } = useField(props);
  const match = value as ArticleMatch | undefined;
  const chosen = (match && articleWords(match, voice)) ?? say('programme.form.articles.none');
  return (
    <details className="rounded-md border border-line">
      <summary className="min-h-12 cursor-pointer px-3 py-2">
        <span className="text-15 font-semibold text-ink2">
          {say(`programme.form.${field.label}`)}
        </span>
        <span className="block">{chosen}</span>
      </summary>
      <div className="flex flex-col gap-3 p-3">
        <p role="alert" className="text-15 text-danger empty:hidden">
          {unfit && say('programme.form.unfit')}
        </p>
        {facets.map((facet) => {
          const words = [...new Set([...hand.goods[facet], ...(match?.[facet] ?? [])])];
          return words.length === 0 ? null : (
            <fieldset key={facet}>
              <legend className="mb-1 text-15 text-ink2">
                {say(`programme.form.articles.${facet}`)}
              </legend>
              <div className="flex flex-wrap gap-2">
                {words.map((word) => (
                  <Chip
                    key={word}
                    text={articleWords({ [facet]: [word] }, voice) ?? word}
                    chosen={match?.[facet]?.includes(word) ?? false}
                    onChange={() => put(withWord(match, facet, word))}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </details>
  );
}
