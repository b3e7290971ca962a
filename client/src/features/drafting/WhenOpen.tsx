import type { ReactNode } from "react";
import { WaitingPage } from "../../app/pages.js";
import { type OpenDocument, useOpensStill } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";

/** The fields of a text once it is here: none moves while it arrives, and none takes words that would be lost. */
export function WhenOpen(props: { readonly opened: OpenDocument; readonly children: ReactNode }) {
  const say = useSay();
  return useOpensStill(props.opened) ? <WaitingPage words={say("drafting.opening")} /> : props.children;
}
