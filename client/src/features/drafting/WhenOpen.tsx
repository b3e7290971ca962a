import type { ReactNode } from "react";
import { WaitingPage } from "../../app/pages.js";
import type { OpenDocument } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { useWaits } from "./useWaits.js";

/** The fields of a text once it is here: none moves while it arrives, and none takes words that would be lost. */
export function WhenOpen(props: { readonly opened: OpenDocument; readonly children: ReactNode }) {
  const say = useSay();
  return useWaits(props.opened) ? <WaitingPage words={say("drafting.opening")} /> : props.children;
}
