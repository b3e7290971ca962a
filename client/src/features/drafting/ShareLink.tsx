import { CopyButton, useSay } from "../../ui/index.js";

/** The address of a text, to be passed on (S10): without the tab or thread that is open. */
export function ShareLink() {
  const say = useSay();
  return (
    <CopyButton
      kind="quiet"
      of={() => `${window.location.origin}${window.location.pathname}`}
      label={say("drafting.share")}
      copied={say("drafting.share.done")}
    />
  );
}
