import { hashOf } from "../canonical/index.js";

/** Of words as a page shows them before an act freezes them: who freezes them names what they have read. */
export const readHash = (body: unknown): string => hashOf("accord.read/1", body);
