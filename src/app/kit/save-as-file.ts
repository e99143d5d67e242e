/** Hands something out of the till as a file, without asking the disk that does not answer. */
export function saveAsFile(name: string, contents: unknown): void {
  saveTextAsFile(name, [JSON.stringify(contents, null, 2)]);
}

/** The same of JSON that is written already, in pieces. */
export function saveTextAsFile(name: string, parts: readonly string[]): void {
  const blob = new Blob([...parts], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
