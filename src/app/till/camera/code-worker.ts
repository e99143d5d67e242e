import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** What cards, price tags and receipts bear; each checks itself, so none is half read. */
const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'code_128'] as const;

export type CodesRead = { readonly codes: readonly string[] } | { readonly lost: string };

prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
const detector = new BarcodeDetector({ formats: [...FORMATS] });

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void read(data).then((told) => postMessage(told));
});

async function read(picture: ImageBitmap): Promise<CodesRead> {
  try {
    return { codes: (await detector.detect(picture)).map(({ rawValue }) => rawValue) };
  } catch (error) {
    return { lost: error instanceof Error ? error.message : String(error) };
  } finally {
    picture.close();
  }
}
