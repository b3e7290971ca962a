import { contributionReference } from "@accord/shared/contributions";
import type { DeskLine } from "@accord/shared/responses";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useSearch } from "../../app/here.js";
import { useMay } from "../../app/process.js";
import { Button, EmptyState, useNarrow, useSay } from "../../ui/index.js";
import { ApproveBar } from "./ApproveBar.js";
import { DeskList } from "./DeskList.js";
import { Editor, type EditorHandle } from "./Editor.js";
import { useKeptDrafts } from "./kept-drafts.js";
import { NumberList } from "./NumberList.js";
import { ReadResponse } from "./ReadResponse.js";
import { Known, Standing } from "./RowParts.js";
import type { Desk } from "./use-desk.js";
import type { DeskView } from "./words.js";

interface Props {
  readonly process: string;
  readonly view: DeskView;
  readonly desk: Desk;
  readonly onShowMore: () => void;
}

/** One step of the desk: the list and the editor beside it; on a phone one thing at a time. */
export function Work({ process, view, desk, onShowMore }: Props) {
  const say = useSay();
  const narrow = useNarrow();
  const mayWrite = useMay(process, "write_response");
  const kept = useKeptDrafts(view.juncture);
  const handle = useRef<EditorHandle>(null);
  const { rows } = desk;
  const [search, setSearch] = useSearch();
  // The link "Answer" of a contribution names its number; what stands at another step is selected instead.
  const asked = /^\d{1,9}$/.test(search.number ?? "")
    ? contributionReference(Number(search.number))
    : undefined;
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(asked && !rows.some((row) => row.reference === asked) ? [asked] : []),
  );
  const [wanted, setWanted] = useState(asked);
  const [saves, setSaves] = useState(0);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const place = useRef<HTMLDivElement>(null);
  // What was saved is gone from under the focus: it goes on to the next row.
  useEffect(() => {
    if (saves > 0)
      place.current?.querySelector<HTMLElement>('.desk-list [role=row][tabindex="0"], .desk-single')?.focus();
  }, [saves]);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.reference === wanted),
  );
  const current = rows[at];
  const references = !mayWrite
    ? current
      ? [current.reference]
      : []
    : selected.size > 0
      ? [...selected]
      : current
        ? [current.reference]
        : [];
  const goOn = (): void => {
    setSaves(saves + 1);
    setWanted(rows.slice(at + 1).find((row) => !selected.has(row.reference))?.reference);
    setSelected(new Set());
    if (asked) setSearch({ number: undefined });
  };
  const editor =
    references.length === 0 ? null : !mayWrite ? (
      <ReadResponse
        key={current?.reference}
        process={process}
        reference={current?.reference ?? ""}
        juncture={view.juncture}
      />
    ) : (
      <Editor
        key={`${references.join()} ${view.juncture} ${saves}`}
        process={process}
        references={references}
        juncture={view.juncture}
        kept={kept}
        handle={handle}
        onSaved={(words) => {
          setSaid(words);
          setOwn(new Set([...own, ...references]));
          goOn();
        }}
        {...(narrow
          ? {
              actLabel: say("responses.saveNext"),
              beside: <Button onPress={goOn}>{say("responses.skip")}</Button>,
            }
          : {})}
      />
    );
  return (
    <div className="stack" ref={place}>
      {view.tab === "to_approve" ? (
        <ApproveBar
          process={process}
          rows={rows}
          selected={selected}
          approval={desk.approval}
          asOf={desk.asOf}
          own={own}
          onDone={() => setSelected(new Set())}
        />
      ) : null}
      {mayWrite && !narrow ? (
        <NumberList
          process={process}
          juncture={view.juncture}
          onChoose={(some) => setSelected(new Set(some))}
        />
      ) : null}
      {said === "" ? null : <p>{said}</p>}
      {selected.size > 0 ? (
        <div className="acts" role="status">
          <span>{say("ui.selected", { count: selected.size })}</span>
          <Button kind="quiet" onPress={() => setSelected(new Set())}>
            {say("responses.selectNone")}
          </Button>
        </div>
      ) : null}
      {rows.length === 0 && references.length === 0 ? (
        <EmptyState text={say(`responses.empty.${view.tab}`)} />
      ) : narrow ? (
        <Single row={current} at={at} of={desk.tabs[view.tab]} onNext={mayWrite ? undefined : goOn}>
          {editor}
        </Single>
      ) : (
        <div className="desk-work" data-editing={editor !== null || undefined}>
          <DeskList
            rows={rows}
            total={desk.tabs[view.tab]}
            selected={selected}
            onSelect={setSelected}
            current={current?.reference}
            onCurrent={setWanted}
            onKey={(key) => handle.current?.press(key)}
            onNearEnd={onShowMore}
            writes={mayWrite}
          />
          {editor}
        </div>
      )}
    </div>
  );
}

function Single({
  row,
  at,
  of,
  onNext,
  children,
}: {
  readonly row: DeskLine | undefined;
  readonly at: number;
  readonly of: number;
  /** For those who only read: the editor has its own way on. */
  readonly onNext: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <>
      {row ? (
        <div className="desk-single" tabIndex={-1}>
          <p className="hint">{say("responses.single", { at: at + 1, of })}</p>
          <Standing row={row} />
          <p className="hint">
            <Known row={row} />
          </p>
        </div>
      ) : null}
      {children}
      {onNext ? (
        <div className="acts desk-acts">
          <Button onPress={onNext}>{say("responses.next")}</Button>
        </div>
      ) : null}
    </>
  );
}
