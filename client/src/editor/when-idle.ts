/** While others write without a pause: later than this it is done all the same. */
const longestMs = 750;

/** When keys and frames leave time; where the browser can't tell, at once. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    work();
    return () => undefined;
  }
  const asked = requestIdleCallback(work, { timeout: longestMs });
  return () => cancelIdleCallback(asked);
}
