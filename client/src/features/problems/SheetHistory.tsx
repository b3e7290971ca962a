import { problemSheetTemplate, readProblemSheet } from "@accord/shared/problems";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { DrawnHistory } from "../drafting/history/DrawnHistory.js";

/** A problem sheet through time. */
export default function SheetHistory() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readProblemSheet, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return (
    <Reply asked={asked}>
      {({ document, title }) => (
        <DrawnHistory
          {...{ process, document }}
          template={problemSheetTemplate}
          name={title}
          part={say("problems.title")}
          back={`/app/${process}/problems/${no}`}
        />
      )}
    </Reply>
  );
}
