/**
 * Gives a picture out of the device: where files can be shared, to whatever shares them, else as a
 * file, which the caller is to say. Whoever closes the sharing again meant it.
 */
export async function handOver(file: File): Promise<'shared' | 'saved'> {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  if (isTouched && navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file] }).catch(unlessClosed);
    return 'shared';
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'saved';
}

function unlessClosed(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
