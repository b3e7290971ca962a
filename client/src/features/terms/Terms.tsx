import { readTerms } from "@accord/shared/forum";
import { useParams, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { LiveTerms } from "./LiveTerms.js";
import { isLive } from "./on-terms.js";
import { ReadTerms } from "./ReadTerms.js";

/** S27: the terms of reference by their eight parts, and what the program reads from them. */
export default function Terms() {
  const { process } = useParams<"process">();
  const [search] = useSearch();
  const asked = useAsk(readTerms, { params: { process } });
  return (
    <Reply asked={asked}>
      {(page) => {
        const wanted = page.versions.find(({ n }) => String(n) === search.version);
        const underWay = page.versions.find(({ state }) => state === "draft" || state === "put");
        const inForce = page.versions.find(({ state }) => state === "in_force");
        const row = wanted ?? underWay ?? inForce ?? page.versions[0];
        if (!row) return null;
        const shown = { process, page, row };
        return isLive(row) ? (
          <LiveTerms key={row.document} {...shown} />
        ) : (
          <ReadTerms key={row.n} {...shown} />
        );
      }}
    </Reply>
  );
}
