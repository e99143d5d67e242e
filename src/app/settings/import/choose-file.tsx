import FileUp from 'lucide-react/icons/file-up';
import type { DragEvent } from 'react';
import { FileButton } from '#app/kit/file-button.tsx';
import { useSay } from '#i18n/use-say.ts';

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
}

export function ChooseFile({ onFile }: ChooseFileProps) {
  const say = useSay();
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
      <FileButton
        look="primary"
        label={say('import.choose.button')}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onFile={onFile}
      />
      <p className="text-15 text-ink3">{say('import.choose.drop')}</p>
    </section>
  );
}
