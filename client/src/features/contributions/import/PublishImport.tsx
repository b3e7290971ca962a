import {
  listContributions,
  listImports,
  publishImport,
  readImport,
  reviewImport,
} from "@accord/shared/contributions";
import { useParams } from "../../../app/here.js";
import { useZone } from "../../../app/process.js";
import { Refusal } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import { Button, DateText, LinkButton, PageTitle, Reference, Table, useSay } from "../../../ui/index.js";
import { Running } from "./Running.js";
import "./import.css";

/** The page before a whole import becomes public: what and how many, then the act. */
export default function PublishImport() {
  const say = useSay();
  const { process, id } = useParams<"process" | "id">();
  const zone = useZone(process);
  const params = { process, import: id };
  const asked = useAsk(reviewImport, { params });
  const publish = useAct(publishImport, {
    changes: [reviewImport, readImport, listImports, listContributions],
  });
  return (
    <Reply asked={asked}>
      {(review) => (
        <>
          <PageTitle title={say("import.publish.title")} part={review.fileName} process={process}>
            <bdi>{review.fileName}</bdi>
          </PageTitle>
          <div className="stack-wide">
            {publish.done ? (
              <p role="status">{say("contributions.published", { count: publish.reply?.published ?? 0 })}</p>
            ) : null}
            {review.waiting > 0 ? (
              <>
                <section className="stack">
                  <h2>{say("import.publish.what")}</h2>
                  <p>{say("import.publish.words")}</p>
                  <ul className="plain-list">
                    <li>{say("import.publish.names", { named: review.named })}</li>
                    <li>{say("import.publish.anonymous", { count: review.anonymous })}</li>
                    <li>{say("import.publish.hidden", { count: review.hidden })}</li>
                  </ul>
                </section>
                <section className="stack">
                  <h2>{say("import.publish.first")}</h2>
                  <Table
                    caption={say("import.publish.first")}
                    rows={review.first}
                    keyOf={(row) => row.reference}
                    dense
                    columns={[
                      {
                        id: "reference",
                        title: say("contributions.column.reference"),
                        heads: true,
                        cell: (row) => <Reference>{row.reference}</Reference>,
                      },
                      {
                        id: "received",
                        title: say("contributions.column.received"),
                        cell: (row) => <DateText value={row.receivedAt} zone={zone} />,
                      },
                      {
                        id: "title",
                        title: say("contributions.column.title"),
                        cell: (row) => <span dir="auto">{row.title}</span>,
                      },
                      {
                        id: "from",
                        title: say("contributions.column.from"),
                        cell: (row) => <bdi>{row.name ?? say("contributions.unnamed")}</bdi>,
                      },
                    ]}
                  />
                </section>
              </>
            ) : null}
            <Refusal error={publish.refused} />
            {publish.pending ? <Running process={process} id={id} leave /> : null}
            <div className="acts">
              <LinkButton href={`/app/${process}/contributions/import/${id}/done`}>
                {say("import.publish.back")}
              </LinkButton>
              {review.waiting > 0 ? (
                <Button
                  kind="primary"
                  pending={publish.pending}
                  onPress={() => publish.act({ params, body: {} })}
                >
                  {say("contributions.publish.do", { count: review.waiting })}
                </Button>
              ) : null}
            </div>
          </div>
        </>
      )}
    </Reply>
  );
}
