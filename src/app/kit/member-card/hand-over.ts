/**
 * Gives a picture out of the device: where files can be shared, to whatever shares them, else as a
 * file. Whoever closes the sharing again meant it.
 */
export async function handOver(file: File): Promise<void> {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  if (isTouched && navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file] }).catch(unlessClosed);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function unlessClosed(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
