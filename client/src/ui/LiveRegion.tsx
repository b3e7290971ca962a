import { useSyncExternalStore } from "react";
import { type Announcer, pageAnnouncer } from "./announce.js";

/** The one polite and the one assertive region of a page; `announce(words)` fills them. */
export function LiveRegion({ announcer = pageAnnouncer }: { readonly announcer?: Announcer }) {
  const polite = useSyncExternalStore(announcer.subscribe, () => announcer.said("polite"));
  const assertive = useSyncExternalStore(announcer.subscribe, () => announcer.said("assertive"));
  return (
    <div className="visually-hidden" data-live-announcer="true">
      <div aria-live="polite" aria-atomic="true">
        {polite}
      </div>
      <div aria-live="assertive" aria-atomic="true">
        {assertive}
      </div>
    </div>
  );
}
