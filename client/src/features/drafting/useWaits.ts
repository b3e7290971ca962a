import { useDeferredValue } from "react";
import { type OpenDocument, useOpensStill } from "../../editor/index.js";

/**
 * Whether a text is still to be drawn. One that has come is drawn in a task of its own, field by field, and gives way
 * to what is pressed; what stands beside it comes with it.
 */
export const useWaits = (opened: OpenDocument): boolean => useDeferredValue(useOpensStill(opened));
