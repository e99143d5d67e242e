import { openTill, type TillDatabase } from '#storage/database.ts';
import { putInFuse } from './burning-indexeddb.ts';
import { type EndpointDisk, SqliteDisk } from './endpoint-disk.ts';
import { MemoryStore } from './memory/memory-store.ts';
import { type MemoryDisk, type MemoryPorts, openMemoryTill } from './memory/memory-till.ts';

/** What tills and endpoint of a storm keep their data in. All else is theirs. */
export interface Adapter {
  openTill(name: string, ports: MemoryPorts): Promise<TillDatabase>;
  openEndpoint(): EndpointDisk;
}

export type AdapterName = 'memory' | 'dexie';

/** The same seed is the same history in either, which is how the quick one is known to be right. */
export const ADAPTERS: Readonly<Record<AdapterName, () => Adapter>> = {
  memory: () => {
    const disks = new Map<string, MemoryDisk>();
    return {
      openTill: (name, ports) => {
        const disk = disks.get(name) ?? new Map();
        disks.set(name, disk);
        return openMemoryTill(name, ports, disk);
      },
      openEndpoint: () => new MemoryStore(),
    };
  },
  dexie: () => ({
    openTill: (name, ports) => {
      putInFuse(name, ports.fuse);
      return openTill(name, ports);
    },
    openEndpoint: () => new SqliteDisk(),
  }),
};
