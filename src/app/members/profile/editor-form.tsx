import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';

interface EditorFormProps {
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** One field being changed: Enter saves, Escape leaves it as it was. */
export function EditorForm({ onSave, onCancel, children }: EditorFormProps) {
  const say = useSay();
  const form = useFirstFieldFocused();
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-2 rounded-md bg-sunken p-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {say('members.edit.save')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {say('members.edit.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useFirstFieldFocused() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  return form;
}
