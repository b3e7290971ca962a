import { positionTemplate, readPosition } from "@accord/shared/positions";
import { useParams } from "../../app/here.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { AskedHistory } from "../drafting/history/AskedHistory.js";

/** The draft of a position through time. */
export default function Past() {
  const { process, no } = useParams<"process" | "no">();
  return (
    <AskedHistory
      process={process}
      asked={useAsk(readPosition, { params: { process, no: Number(no) } })}
      template={positionTemplate}
      part={useSay()("positions.title")}
      back={`/app/${process}/positions/${no}/draft`}
    />
  );
}
