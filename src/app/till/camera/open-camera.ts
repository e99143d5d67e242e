import { done, type Result, refused } from '#domain/result.ts';

/** Why there is no picture. */
export type CameraRefusal = 'DENIED' | 'NONE' | 'BUSY';

/** The named camera; without a name the one that looks away from whoever holds the device. */
export async function openCamera(
  device: string | undefined,
): Promise<Result<MediaStream, CameraRefusal>> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const which =
    device === undefined ? { facingMode: 'environment' } : { deviceId: { exact: device } };
  try {
    return done(await navigator.mediaDevices.getUserMedia({ video: { ...size, ...which } }));
  } catch (error) {
    if (error instanceof DOMException) return refused(refusalOf(error));
    throw error;
  }
}

export function refusalOf({ name }: Pick<DOMException, 'name'>): CameraRefusal {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'DENIED';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'NONE' : 'BUSY';
}

/** The names of this device’s cameras, known once one of them was allowed. */
export async function cameraNames(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
