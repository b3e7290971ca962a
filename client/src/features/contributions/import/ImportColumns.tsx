import {
  checkImport,
  dropImport,
  type ImportMapping,
  listImports,
  mapImport,
  readImport,
} from "@accord/shared/contributions";
import { dayText } from "@accord/shared/messages";
import { useState } from "react";
import { useGo, useParams } from "../../../app/here.js";
import { issuesOf } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import { Button, ErrorSummary, Notice, PageTitle, useSay } from "../../../ui/index.js";
import { ColumnTable } from "./ColumnTable.js";
import { MappingRest } from "./MappingRest.js";
import { Preview } from "./Preview.js";
import { Steps } from "./Steps.js";
import "./import.css";
import type { Draft } from "./draft.js";

/** Step 2: what each column becomes, with the first rows as they will look. */
export default function ImportColumns() {
  const { process, id } = useParams<"process" | "id">();
  const asked = useAsk(readImport, { params: { process, import: id } });
  return <Reply asked={asked}>{(draft) => <Columns key={draft.id} process={process} draft={draft} />}</Reply>;
}

const signs = {
  ",": "import.recognised.comma",
  ";": "import.recognised.semicolon",
  "\t": "import.recognised.tab",
} as const;

function Columns({ process, draft }: { readonly process: string; readonly draft: Draft }) {
  const say = useSay();
  const go = useGo();
  const base = `/app/${process}/contributions/import`;
  const [mapping, setMapping] = useState<ImportMapping>(draft.mapping);
  const set = (change: Partial<ImportMapping>): void => setMapping({ ...mapping, ...change });
  const map = useAct(mapImport, {
    changes: [readImport, checkImport],
    onDone: () => go(`${base}/${draft.id}/check`),
  });
  const drop = useAct(dropImport, { changes: [listImports], onDone: () => go(base) });
  const issues = issuesOf(map.refused ?? drop.refused, say);
  return (
    <>
      <PageTitle
        title={say("import.title")}
        part={draft.fileName}
        process={process}
        error={issues.length > 0}
      >
        <bdi>{draft.fileName}</bdi>
        <span>{say("import.rows", { count: draft.rows })}</span>
        <span>
          {say(draft.byteOrderMark ? "import.recognised.encodingMark" : "import.recognised.encoding")}
        </span>
        <span>{say(signs[draft.delimiter])}</span>
      </PageTitle>
      <Steps current="columns" />
      <div className="stack-wide">
        <ErrorSummary issues={issues} />
        {draft.sameFileAt ? (
          <Notice tone="warn" title={say("import.sameFile", { date: dayText(draft.sameFileAt) })} />
        ) : null}
        <p>{say("import.columns.lead")}</p>
        <ColumnTable columns={draft.columns} mapping={mapping} onChange={set} />
        <MappingRest draft={draft} mapping={mapping} onChange={set} />
        <Preview draft={draft} mapping={mapping} />
        <div className="acts">
          <Button
            kind="primary"
            pending={map.pending}
            onPress={() => map.act({ params: { process, import: draft.id }, body: mapping })}
          >
            {say("import.toCheck")}
          </Button>
          <Button
            kind="quiet"
            pending={drop.pending}
            onPress={() => drop.act({ params: { process, import: draft.id } })}
          >
            {say("import.drop")}
          </Button>
        </div>
      </div>
    </>
  );
}
