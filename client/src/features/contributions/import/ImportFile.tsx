import { listImports, uploadImport } from "@accord/shared/contributions";
import { useState } from "react";
import { useGo, useProcess } from "../../../app/here.js";
import { useZone } from "../../../app/process.js";
import { issuesOf } from "../../../app/Refusal.js";
import { Reply } from "../../../app/Reply.js";
import { useAct, useAsk } from "../../../connection/asking.js";
import {
  Button,
  DateText,
  ErrorSummary,
  FileField,
  Link,
  PageTitle,
  Table,
  useSay,
} from "../../../ui/index.js";
import { Steps } from "./Steps.js";
import "./import.css";

/** Step 1 of an import: the file, and the imports there were (S7). */
export default function ImportFile() {
  const say = useSay();
  const go = useGo();
  const process = useProcess() ?? "";
  const zone = useZone(process);
  const base = `/app/${process}/contributions/import`;
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const imports = useAsk(listImports, { params: { process } });
  const upload = useAct(uploadImport, {
    changes: [listImports],
    onDone: ({ id }) => go(`${base}/${id}/columns`),
  });
  const issues = missing
    ? [{ field: "file", text: say("import.file.choose") }]
    : issuesOf(upload.refused, say);
  const send = (): void => {
    setMissing(!file);
    if (!file) return;
    const body = new FormData();
    body.append("file", file);
    upload.act({ params: { process }, body });
  };
  return (
    <>
      <PageTitle
        title={say("import.title")}
        part={say("contributions.title")}
        process={process}
        error={issues.length > 0}
      />
      <Steps current="file" />
      <div className="stack-wide">
        <div className="form">
          <ErrorSummary issues={issues} />
          <FileField
            name="file"
            label={say("import.file")}
            hint={say("import.file.hint")}
            accept=".csv,.tsv,.txt,text/csv"
            issue={issues[0]?.text}
            onChange={(files) => {
              setFile(files[0]);
              setMissing(false);
              upload.forget();
            }}
          />
          <Button
            kind="primary"
            pending={upload.pending}
            pendingLabel={say("import.file.sending")}
            onPress={send}
          >
            {say("import.file.send")}
          </Button>
        </div>
        <Reply asked={imports}>
          {({ imports: rows }) =>
            rows.length === 0 ? null : (
              <section className="stack">
                <h2>{say("import.earlier")}</h2>
                <Table
                  caption={say("import.earlier")}
                  rows={rows}
                  keyOf={(row) => row.id}
                  columns={[
                    {
                      id: "file",
                      title: say("import.earlier.file"),
                      heads: true,
                      cell: (row) => (
                        <Link href={`${base}/${row.id}/${row.state === "open" ? "columns" : "done"}`}>
                          <bdi>{row.fileName}</bdi>
                        </Link>
                      ),
                    },
                    {
                      id: "rows",
                      title: say("import.earlier.rows"),
                      cell: (row) => say("import.rows", { count: row.rows }),
                    },
                    {
                      id: "when",
                      title: say("import.earlier.when"),
                      cell: (row) => <DateText value={row.at} zone={zone} withTime />,
                    },
                    {
                      id: "by",
                      title: say("import.earlier.by"),
                      cell: (row) => (row.by ? <bdi>{row.by}</bdi> : say("import.earlier.commandLine")),
                    },
                    {
                      id: "what",
                      title: say("import.earlier.what"),
                      cell: (row) =>
                        row.state === "open"
                          ? say("import.earlier.open")
                          : row.state === "undone"
                            ? say("import.earlier.undone")
                            : say("import.earlier.done", {
                                added: row.added,
                                updated: row.updated,
                                unchanged: row.unchanged,
                              }),
                    },
                  ]}
                />
              </section>
            )
          }
        </Reply>
      </div>
    </>
  );
}
