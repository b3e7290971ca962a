import { updatesOfSegment } from "./compaction.js";

/** So many do not wait for a rest. */
const most = 10 * updatesOfSegment;

/** Updates since it was looked whether old ones can be packed: that is for when nobody has typed for a beat. */
export class Unpacked {
  #count = 0;
  #before = 0;

  add(updates: number): void {
    this.#count += updates;
  }

  /** Asked once a beat; who is told yes looks. */
  isDue(): boolean {
    const isDue = this.#count >= (this.#count === this.#before ? updatesOfSegment : most);
    if (isDue) this.#count = 0;
    this.#before = this.#count;
    return isDue;
  }
}
