import { readTerms, type TermsRow } from "@accord/shared/forum";
import type { ReplyOf } from "@accord/shared/protocol";
import { useParams, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { LiveTerms } from "./LiveTerms.js";
import { ReadTerms } from "./ReadTerms.js";

export type TermsPage = ReplyOf<typeof readTerms>;
export interface OnTerms {
  readonly process: string;
  readonly page: TermsPage;
  readonly row: TermsRow;
}

/** A draft is written in, and so is the first text until a co-chair has made it public. */
export const isLive = ({ state, frozen, document }: TermsRow): boolean =>
  document !== null && (state === "draft" || (state === "in_force" && frozen === null));

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
