import { readTerms, termsTemplate } from "@accord/shared/forum";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { NotFoundPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { DrawnHistory } from "../drafting/history/DrawnHistory.js";

/** One version of the terms of reference while it was written. */
export default function TermsHistory() {
  const say = useSay();
  const { process, n } = useParams<"process" | "n">();
  const asked = useAsk(readTerms, { params: { process } });
  const name = say("termsText.version", { n: Number(n) });
  useCrumb(asked.data ? name : undefined);
  return (
    <Reply asked={asked}>
      {({ versions }) => {
        const row = versions.find((one) => String(one.n) === n);
        return row?.document ? (
          <DrawnHistory
            {...{ process, name }}
            document={row.document}
            template={termsTemplate}
            part={say("terms.title")}
            back={`/app/${process}/terms?version=${n}`}
          />
        ) : (
          <NotFoundPage />
        );
      }}
    </Reply>
  );
}
