import { encode } from 'uqr';

export interface QrCodeProps {
  readonly text: string;
  /** What the code leads to, for those who cannot see it. */
  readonly label: string;
  readonly className?: string;
}

/** Always dark on white with its quiet zone, whatever the theme: cameras expect it. */
export function QrCode({ text, label, className = 'size-48' }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`rounded-md ${className}`}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
