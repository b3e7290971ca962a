import { useIntl } from "react-intl";
import { useLine } from "../connection/state.js";
import { useSay } from "../ui/say.js";

/** Stands under the top line while the server is out of reach; always in the page so that it is announced. */
export function OfflineLine() {
  const line = useLine();
  const say = useSay();
  const intl = useIntl();
  const time = intl.formatTime(line.since, { hour: "2-digit", minute: "2-digit", hour12: false });
  return (
    <div role="status" className="offline-slot">
      {line.kind === "offline" ? <p className="offline-line">{say("app.offline", { time })}</p> : null}
    </div>
  );
}
