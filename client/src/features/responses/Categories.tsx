import { type CategoryLine, type Juncture, listCategories, readCoverage } from "@accord/shared/responses";
import { useState } from "react";
import { useMay } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { Button, Details, useSay } from "../../ui/index.js";
import { ApproveLines } from "./ApproveLines.js";
import { CategoryForm } from "./CategoryForm.js";
import { CategoryLines } from "./CategoryLines.js";
import { PrintedFiles } from "./PrintedFiles.js";

/** The summary that this juncture publishes [8.2]: its lines in their order, gaps shown, and what is public of it. */
export function Categories({ process, juncture }: { readonly process: string; readonly juncture: Juncture }) {
  const say = useSay();
  const may = useMay(process, "write_response");
  const asked = useAsk(listCategories, { params: { process } }, { keep: true });
  const coverage = useAsk(readCoverage, { params: { process } }, { keep: true });
  const [open, setOpen] = useState<string | null>(null);
  if (!asked.data) return null;
  const { themeChoices } = asked.data;
  const lines = asked.data.categories.filter((line) => line.juncture === juncture);
  const gaps = lines.filter(({ outcome }) => outcome === null).length;
  const form = (line: CategoryLine | null) => (
    <CategoryForm
      process={process}
      juncture={juncture}
      line={line}
      themes={themeChoices}
      onClose={() => setOpen(null)}
    />
  );
  const name = say(`responses.categories.${juncture}`);
  return (
    <section id="summary" aria-label={name}>
      <Details
        summary={
          <>
            {name}{" "}
            <span className="hint">{say("responses.categories.count", { count: lines.length, gaps })}</span>
          </>
        }
      >
        <div className="stack">
          <p className="hint">
            {say(`responses.categories.${juncture}.words`)}{" "}
            {say("responses.categories.answered", { count: coverage.data?.junctures[juncture] ?? 0 })}
          </p>
          {lines.length === 0 ? <p>{say(`responses.categories.empty.${juncture}`)}</p> : null}
          <CategoryLines process={process} lines={lines} may={may} open={open} onOpen={setOpen} form={form} />
          {open === "new" ? form(null) : null}
          <ApproveLines process={process} lines={lines} approval={asked.data.approval} heading="summary" />
          {may && open === null ? (
            <div className="acts">
              <Button onPress={() => setOpen("new")}>{say(`responses.categories.add.${juncture}`)}</Button>
            </div>
          ) : null}
          <PrintedFiles process={process} />
        </div>
      </Details>
    </section>
  );
}
