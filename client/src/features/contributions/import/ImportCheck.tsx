import {
  checkImport,
  commitImport,
  listContributions,
  listImports,
  listThemes,
  mendRow,
  readImport,
} from "@accord/shared/contributions";
import { useGo, useParams } from "../../../app/here.js";
import { Refusal } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import { OfflineError } from "../../../connection/http.js";
import { Button, LinkButton, PageTitle, useSay } from "../../../ui/index.js";
import { BrokenOff } from "./BrokenOff.js";
import { RefusedRows } from "./RefusedRows.js";
import { Running } from "./Running.js";
import { Steps } from "./Steps.js";
import "./import.css";

/** Step 3: what the import would do, the refused rows, then all rows or none. */
export default function ImportCheck() {
  const say = useSay();
  const go = useGo();
  const { process, id } = useParams<"process" | "id">();
  const base = `/app/${process}/contributions/import/${id}`;
  const params = { process, import: id };
  const draft = useAsk(readImport, { params });
  const check = useAsk(checkImport, { params }, { keep: true });
  const commit = useAct(commitImport, {
    changes: [listContributions, listImports, listThemes, readImport],
    onDone: () => go(`${base}/done`),
  });
  const broken = commit.refused instanceof OfflineError;
  const takeIn = useAct(mendRow, { changes: [checkImport] });
  return (
    <Reply asked={draft}>
      {(facts) => (
        <>
          <PageTitle title={say("import.title")} part={facts.fileName} process={process}>
            <bdi>{facts.fileName}</bdi>
            <span>{say("import.rows", { count: facts.rows })}</span>
          </PageTitle>
          <Steps current="check" />
          {check.data === undefined && !check.error ? <Running process={process} id={id} /> : null}
          {check.data || check.error ? (
            <Reply asked={check}>
              {(found) => (
                <div className="stack-wide">
                  <p role="status">
                    {say("import.check.counts", {
                      rows: found.rows,
                      added: found.added,
                      updated: found.updated,
                      unchanged: found.unchanged,
                      refused: found.refusedCount,
                      aside: found.setAside.length,
                    })}
                  </p>
                  {found.newThemes.length > 0 ? (
                    <p>
                      {say("import.check.themes", {
                        count: found.newThemes.length,
                        names: found.newThemes.join(", "),
                      })}
                    </p>
                  ) : null}
                  {found.refused.length > 0 ? (
                    <RefusedRows
                      process={process}
                      draft={facts}
                      rows={found.refused}
                      count={found.refusedCount}
                    />
                  ) : null}
                  {found.setAside.length > 0 ? (
                    <section className="stack">
                      <h2>{say("import.check.asideTitle")}</h2>
                      <ul className="stack">
                        {found.setAside.map(({ row, title }) => (
                          <li key={row} className="acts">
                            <span>{say("import.check.row.no", { row })}</span>
                            <bdi>{title}</bdi>
                            <Button
                              kind="quiet"
                              pending={takeIn.pending}
                              onPress={() =>
                                takeIn.act({ params: { ...params, row }, body: { what: "take_in" } })
                              }
                            >
                              {say("import.check.takeIn")}
                            </Button>
                          </li>
                        ))}
                      </ul>
                    </section>
                  ) : null}
                  <Refusal error={broken ? takeIn.refused : (commit.refused ?? takeIn.refused)} />
                  {broken ? (
                    <BrokenOff process={process} id={id} onImported={() => go(`${base}/done`)} />
                  ) : null}
                  {commit.pending ? <Running process={process} id={id} leave /> : null}
                  <div className="acts">
                    <LinkButton href={`${base}/columns`}>{say("ui.back")}</LinkButton>
                    {found.refusedCount > 0 || facts.state !== "open" ? null : found.added + found.updated ===
                      0 ? (
                      <span>{say("import.check.nothing")}</span>
                    ) : (
                      <Button
                        kind="primary"
                        pending={commit.pending}
                        pendingLabel={say("import.committing")}
                        onPress={() => commit.act({ params, body: {} })}
                      >
                        {say("import.commit", { added: found.added, updated: found.updated })}
                      </Button>
                    )}
                  </div>
                </div>
              )}
            </Reply>
          ) : null}
        </>
      )}
    </Reply>
  );
}
