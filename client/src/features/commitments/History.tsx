import {
  changedFields,
  commitmentFields,
  partsOf,
  readCommitment,
  type TypedDraft,
} from "@accord/shared/commitments";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { type Reading, TextHistory } from "../drafting/history/TextHistory.js";
import { Differences } from "./Differences.js";
import { fieldName } from "./fields.js";
import { versionAddress } from "./frozen.js";
import { useGoals } from "./useGoals.js";
import "../proposals/proposals.css";
import "../drafting/room.css";

const draftIn = ({ template, fields, data }: Reading): TypedDraft =>
  ({ template, fields, data }) as unknown as TypedDraft;

/** The draft of a commitment through time. */
export default function History() {
  const say = useSay();
  const { process, n } = useParams<"process" | "n">();
  const goals = useGoals(process, Number(n));
  const asked = useAsk(readCommitment, { params: { process, n: Number(n) } });
  useCrumb(asked.data ? `${asked.data.n} ${asked.data.title}` : undefined);
  return (
    <Reply asked={asked}>
      {(commitment) => (
        <div className="stack-wide">
          <PageTitle
            title={say("history.title", { n: commitment.n })}
            part={commitment.title}
            process={process}
            act={<LinkButton href={`/app/${process}/commitments/${n}`}>{say("history.back")}</LinkButton>}
          >
            <bdi>{commitment.title}</bdi>
          </PageTitle>
          <TextHistory
            {...{ process }}
            document={commitment.document}
            versionAddress={(version) => versionAddress(process, commitment.n, version)}
            differences={({ before, after, whole }) => (
              <Differences {...{ goals, whole }} before={draftIn(before)} after={draftIn(after)} />
            )}
            changed={(before, after) =>
              changedFields(draftIn(before), draftIn(after)).flatMap((no) => {
                const field = commitmentFields.find((one) => one.no === no);
                return field
                  ? [{ id: field.root, name: fieldName(field.root, say), parts: partsOf(field) }]
                  : [];
              })
            }
          />
        </div>
      )}
    </Reply>
  );
}
