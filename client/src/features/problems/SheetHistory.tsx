import { problemSheetTemplate, readProblemSheet } from "@accord/shared/problems";
import { useParams } from "../../app/here.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { AskedHistory } from "../drafting/history/AskedHistory.js";

/** A problem sheet through time. */
export default function SheetHistory() {
  const { process, no } = useParams<"process" | "no">();
  return (
    <AskedHistory
      process={process}
      asked={useAsk(readProblemSheet, { params: { process, no: Number(no) } })}
      template={problemSheetTemplate}
      part={useSay()("problems.title")}
      back={`/app/${process}/problems/${no}`}
    />
  );
}
