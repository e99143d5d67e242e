import { trustedScript } from '#app/kit/trusted-script.ts';
import { CodeReader, ReaderLost } from './code-reader.ts';
import { CodesInView } from './codes-in-view.ts';
import { type CameraRefusal, cameraNames, closeCamera, openCamera } from './open-camera.ts';

export type CameraState =
  | { readonly kind: 'starting' }
  /** By name the one that is looked through, and those it could be. */
  | { readonly kind: 'watching'; readonly device: string; readonly all: readonly string[] }
  | { readonly kind: 'refused'; readonly why: CameraRefusal | 'READER_LOST' };

export interface Watching {
  readonly device: string | undefined;
  readonly signal: AbortSignal;
  onCode(code: string): void;
  tell(state: CameraState): void;
}

/** Between two pictures the device rests: nobody holds up eight cards a second. */
const REST_MS = 120;

/** Shows what a camera sees and says each code that comes into view, until told to stop. */
export async function watchCamera(video: HTMLVideoElement, watching: Watching): Promise<void> {
  const { device, signal, tell } = watching;
  tell({ kind: 'starting' });
  const opened = await openCamera(device);
  if (!opened.ok) return tell({ kind: 'refused', why: opened.refusal });
  const stream = opened.value;
  signal.addEventListener('abort', () => closeCamera(stream), { once: true });
  if (signal.aborted) return closeCamera(stream);
  const [track] = stream.getVideoTracks();
  track?.addEventListener('ended', () => tell({ kind: 'refused', why: 'BUSY' }), { signal });
  video.srcObject = stream;
  if (!(await plays(video))) return;
  const all = await cameraNames();
  if (signal.aborted) return;
  tell({ kind: 'watching', device: track?.getSettings().deviceId ?? '', all });
  await readOn(video, watching);
}

/** Not where it was taken off the page before the first picture came. */
async function plays(video: HTMLVideoElement): Promise<boolean> {
  try {
    await video.play();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

async function readOn(video: HTMLVideoElement, { signal, onCode, tell }: Watching): Promise<void> {
  const reader = new CodeReader(trustedScript);
  signal.addEventListener('abort', () => reader.close(), { once: true });
  const view = new CodesInView();
  try {
    while (!signal.aborted) {
      const codes = video.videoWidth === 0 ? [] : await reader.read(await createImageBitmap(video));
      if (signal.aborted) return;
      for (const code of view.fresh(codes, performance.now())) onCode(code);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ReaderLost)) throw error;
    reader.close();
    tell({ kind: 'refused', why: 'READER_LOST' });
  }
}
