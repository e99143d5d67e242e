/** A page that did not come over a safe line is given no camera. */
export function hasCameras(): boolean {
  return globalThis.navigator?.mediaDevices?.getUserMedia !== undefined;
}
