import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, useRef } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
}

export function ChooseFile({ onFile }: ChooseFileProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <section
      aria-label={say('import.choose.title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="flex flex-col items-center gap-3 rounded-md border-2 border-dashed
        border-line-strong bg-surface px-4 py-10 text-center"
    >
      <FileUp aria-hidden size={32} className="text-ink3" />
      <p className="max-w-prose text-ink2">{say('import.choose.text')}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        {say('import.choose.button')}
      </Button>
      <p className="text-15 text-ink3">{say('import.choose.drop')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={say('import.choose.button')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </section>
  );
}
