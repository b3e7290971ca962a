import { hashOf } from "../canonical/index.js";

/** Of words as they are put to a ballot. */
export const putHash = (body: unknown): string => hashOf("accord.put/1", body);
