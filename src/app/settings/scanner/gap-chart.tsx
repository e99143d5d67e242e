import type { ScanTrial } from '#app/kit/scanner/scan-trial.ts';
import { useMedia } from '#app/kit/use-media.ts';
import { useSay } from '#i18n/use-say.ts';

interface GapChartProps {
  readonly trial: ScanTrial;
  readonly gapMs: number;
}

const height = 160;
const floor = 136;
const mostMs = 120;
const fewestBars = 12;

const yOf = (ms: number) => floor - (Math.min(ms, mostMs) / mostMs) * (floor - 12);

/** How long before each key, against the longest that a scan may take. */
export function GapChart({ trial, gapMs }: GapChartProps) {
  const say = useSay();
  const bars = barsOf(trial);
  const width = useMedia('(max-width: 47.99rem)') ? 340 : 640;
  const step = width / Math.max(fewestBars, bars.length);
  const n = bars.length + 1;
  const longest = Math.round(Math.max(0, ...trial.gaps));
  return (
    <svg
      role="img"
      aria-label={say('settings.scanner.chart', { n, longest })}
      viewBox={`0 0 ${width} ${height}`}
      className="w-full rounded-md border border-line bg-surface"
    >
      {bars.map(({ place, gap, key }) => (
        <g key={place} className={gap > gapMs ? 'fill-danger' : 'fill-accent'}>
          <rect
            x={(place + 0.2) * step}
            y={yOf(gap)}
            width={step * 0.6}
            height={Math.max(1, floor - yOf(gap))}
          />
          <text
            x={(place + 0.5) * step}
            y={floor + 17}
            textAnchor="middle"
            className="fill-ink text-13"
          >
            {key}
          </text>
        </g>
      ))}
      <line
        x1={0}
        x2={width}
        y1={yOf(gapMs)}
        y2={yOf(gapMs)}
        strokeDasharray="6 4"
        className="stroke-ink2"
      />
      <text x={width - 6} y={yOf(gapMs) - 5} textAnchor="end" className="fill-ink2 text-13">
        {say('settings.scanner.ms', { n: gapMs })}
      </text>
    </svg>
  );
}

/** A bar for each key but the first, which nothing came before. */
function barsOf({ gaps, raw, ending }: ScanTrial) {
  const keys = [...raw].slice(1);
  const last = ending === 'Tab' ? '⇥' : '⏎';
  return gaps.map((gap, place) => ({ place, gap, key: keys[place] ?? last }));
}
