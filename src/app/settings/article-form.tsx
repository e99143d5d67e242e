import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useTrade } from '#app/kit/use-format.ts';
import type { Article } from '#domain/purchase/article.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { type ArticleField, draftOf, fields } from './article-draft.ts';
import { useSaveArticle } from './use-save-article.ts';

interface ArticleFormProps {
  readonly article?: Article;
  readonly onClose: () => void;
}

export function ArticleForm({ article, onClose }: ArticleFormProps) {
  const say = useSay();
  const language = useLanguage();
  const { currency } = useTrade();
  const [draft, setDraft] = useState(() => draftOf(article, currency, language));
  const { save, remove, error, busy } = useSaveArticle(article, onClose);
  const at = (field: ArticleField) => (error?.field === field ? error.text : undefined);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      {fields.map(({ field, optional, money }) => (
        <Field
          key={field}
          label={say(`settings.articles.${field}`)}
          optional={optional}
          error={at(field)}
        >
          <TextInput
            value={draft[field]}
            disabled={field === 'sku' && article !== undefined}
            inputMode={money ? 'decimal' : 'text'}
            onText={(text) => setDraft({ ...draft, [field]: text })}
          />
        </Field>
      ))}
      <p role="alert" className="text-danger empty:hidden">
        {error?.field === undefined && error?.text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          {say('settings.articles.save')}
        </Button>
        {article && (
          <Button look="danger" disabled={busy} onClick={remove}>
            {say('settings.articles.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
