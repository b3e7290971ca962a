import { type ReactNode, useDeferredValue } from "react";
import { WaitingPage } from "../../app/pages.js";
import { type OpenDocument, useOpensStill } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";

/** The fields of a text once it is here: none moves while it arrives, and none takes words that would be lost. */
export function WhenOpen(props: { readonly opened: OpenDocument; readonly children: ReactNode }) {
  const say = useSay();
  // The text that has come is drawn in a task of its own, field by field, and gives way to what is pressed.
  const waits = useDeferredValue(useOpensStill(props.opened));
  return waits ? <WaitingPage words={say("drafting.opening")} /> : props.children;
}
