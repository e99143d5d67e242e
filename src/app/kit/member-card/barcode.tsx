import { ean13 } from './ean13.ts';

interface BarcodeProps {
  readonly number: string;
  readonly className?: string;
}

/** With the quiet that a scanner needs on both sides; seven modules on the right, eleven before. */
const quietBefore = 11;
const modules = 113;

export function Barcode({ number, className = '' }: BarcodeProps) {
  const bars = [...ean13(number).matchAll(/1+/g)];
  return (
    <svg
      role="img"
      aria-label={number}
      viewBox={`0 0 ${modules} 30`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      data-bars={ean13(number)}
      className={className}
    >
      <rect width={modules} height={30} fill="#fff" />
      {bars.map(({ index, 0: { length } }) => (
        <rect key={index} x={quietBefore + index} width={length} height={30} fill="#000" />
      ))}
    </svg>
  );
}
