import {
  listContributions,
  listImports,
  listThemes,
  readImport,
  undoImport,
} from "@accord/shared/contributions";
import { dayText, inZone } from "@accord/shared/messages";
import { useParams } from "../../../app/here.js";
import { useMay, useZone } from "../../../app/process.js";
import { Refusal } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import { Button, Link, LinkButton, PageTitle, useSay } from "../../../ui/index.js";
import { Running } from "./Running.js";
import { Steps } from "./Steps.js";
import "./import.css";

/** Step 4: what the import did, publishing as the next act, and the way back while none of it is used. */
export default function ImportDone() {
  const say = useSay();
  const { process, id } = useParams<"process" | "id">();
  const zone = useZone(process);
  const mayPublish = useMay(process, "publish_contributions");
  const asked = useAsk(readImport, { params: { process, import: id } });
  const undo = useAct(undoImport, { changes: [readImport, listContributions, listImports, listThemes] });
  const base = `/app/${process}/contributions`;
  return (
    <Reply asked={asked}>
      {(done) => (
        <>
          <PageTitle
            title={say(done.state === "undone" ? "import.undone.title" : "import.done.title")}
            part={done.fileName}
            process={process}
            act={
              done.state === "done" && mayPublish && done.publishedAt === null ? (
                <LinkButton kind="primary" href={`${base}/import/${id}/publish`}>
                  {say("import.done.publish")}
                </LinkButton>
              ) : undefined
            }
          >
            <bdi>{done.fileName}</bdi>
          </PageTitle>
          <Steps current="done" />
          <div className="stack">
            {done.state === "undone" ? (
              <p role="status">{say("import.undone.text")}</p>
            ) : (
              <>
                <p role="status">
                  {say("import.done.counts", {
                    added: done.added,
                    updated: done.updated,
                    unchanged: done.unchanged,
                  })}
                </p>
                <p>
                  {done.publishedAt
                    ? say("import.done.publicSince", { date: dayText(inZone(done.publishedAt, zone).day) })
                    : say("import.done.notPublic")}
                </p>
                <p>
                  <Link href={`${base}?import=${id}`}>{say("import.done.list")}</Link>
                </p>
                <Refusal error={undo.refused} />
                {undo.pending ? <Running process={process} id={id} /> : null}
                {done.undoable ? (
                  <Button
                    pending={undo.pending}
                    pendingLabel={say("import.running.undoing")}
                    onPress={() => undo.act({ params: { process, import: id }, body: {} })}
                  >
                    {say("import.done.undo")}
                  </Button>
                ) : done.state === "done" ? (
                  <p className="hint">{say("import.done.used")}</p>
                ) : null}
              </>
            )}
          </div>
        </>
      )}
    </Reply>
  );
}
