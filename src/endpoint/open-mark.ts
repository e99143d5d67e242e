import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says in the data folder which process serves it, and where. */
interface OpenMark {
  readonly pid: number;
  readonly address: string;
}

export function writeOpenMark(dataFolder: string, address: string): void {
  const mark: OpenMark = { pid: process.pid, address };
  writeFileSync(fileIn(dataFolder), JSON.stringify(mark));
}

export function removeOpenMark(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true });
}

/** Where a process that still runs says it serves this folder. */
export function servedAt(dataFolder: string): string | undefined {
  const mark = read(dataFolder);
  return mark !== undefined && mark.pid !== process.pid && runs(mark.pid)
    ? mark.address
    : undefined;
}

function read(dataFolder: string): OpenMark | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as OpenMark;
  } catch {
    return undefined;
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'open.json');
}
