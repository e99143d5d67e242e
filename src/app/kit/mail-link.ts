export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export function mailLink({ to, subject, text }: Mail): string {
  const address = encodeURIComponent(to).replace('%40', '@');
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
