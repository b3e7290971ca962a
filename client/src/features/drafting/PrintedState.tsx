import type { LastFrozen } from "@accord/shared/comments";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { useSay } from "../../ui/index.js";
import { usePrints } from "../../ui/printing.js";

interface Props {
  readonly process: string;
  readonly frozen: LastFrozen | null;
}

/** On paper: when the text stood so, where it is written, and the hash of the version that it is or has left. */
export function PrintedState({ process, frozen }: Props) {
  const say = useSay();
  const zone = useZone(process);
  if (!usePrints()) return null;
  const when = (instant: string): string => {
    const { day, time } = inZone(instant, zone);
    return `${dayText(day)}, ${time}`;
  };
  const address = `${location.origin}${location.pathname}`;
  return (
    <div className="stack printed-state">
      <p>{say("comments.file.as", { time: when(new Date().toISOString()), address })}</p>
      {frozen ? (
        <p>
          {say("comments.file.frozen", {
            n: frozen.n,
            root: frozen.root,
            time: when(frozen.at),
            changed: frozen.changed ? "yes" : "no",
          })}
        </p>
      ) : null}
    </div>
  );
}
