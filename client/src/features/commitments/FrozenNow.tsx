import { Link, useSay } from "../../ui/index.js";
import { versionAddress } from "./frozen.js";
import type { Frozen } from "./useFreeze.js";

interface Props {
  readonly process: string;
  readonly n: number;
  readonly frozen: Frozen | null;
}

/** What was frozen just now, and the way to it. */
export function FrozenNow({ process, n, frozen }: Props) {
  const say = useSay();
  if (frozen === null) return null;
  return (
    <p>
      {frozen.said}{" "}
      <Link href={versionAddress(process, n, frozen.version)}>
        {say("commitments.version.read", { n: frozen.version })}
      </Link>
    </p>
  );
}
