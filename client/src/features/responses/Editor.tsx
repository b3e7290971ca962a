import { sayIssue } from "@accord/shared/messages";
import {
  editResponses,
  type Juncture,
  listResponses,
  readCoverage,
  reviewRelease,
  saveResponses,
} from "@accord/shared/responses";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { announce, Button, StateMark, useSay } from "../../ui/index.js";
import { bodyOf, type Draft, draftFrom, type Editing, issuesOfDraft } from "./draft.js";
import { EditorForm } from "./EditorForm.js";
import type { KeptDrafts } from "./kept-drafts.js";
import { ThingWords } from "./ThingWords.js";

/** What keys of the list do in the editor beside it. */
export interface EditorHandle {
  readonly press: (key: string) => void;
}

interface Props {
  readonly process: string;
  readonly references: readonly string[];
  readonly juncture: Juncture;
  readonly kept: KeptDrafts;
  /** With the sentence that says what was saved. */
  readonly onSaved: (said: string) => void;
  readonly handle?: Ref<EditorHandle>;
  /** On a phone: Skip, beside the act. */
  readonly beside?: ReactNode;
  readonly actLabel?: string;
}

export function Editor(props: Props) {
  const { process, references, juncture } = props;
  const asked = useAsk(editResponses, {
    params: { process },
    query: { references: references.join(","), juncture },
  });
  // An answer from before the last save would be written over what was saved: it is waited for.
  const [opened, setOpened] = useState<Editing>();
  useEffect(() => {
    if (!opened && asked.data && !asked.isFetching) setOpened(asked.data);
  }, [opened, asked.data, asked.isFetching]);
  return (
    <Reply asked={{ data: opened, error: asked.error, refetch: asked.refetch }}>
      {(editing) => (
        <OpenEditor
          {...props}
          editing={editing}
          now={asked.data ? asked.data.seen : editing.seen}
          onAgain={() => {
            props.kept.forget(references);
            setOpened(undefined);
            void asked.refetch();
          }}
        />
      )}
    </Reply>
  );
}

function OpenEditor({
  process,
  references,
  juncture,
  kept,
  onSaved,
  handle,
  beside,
  actLabel,
  editing,
  now,
  onAgain,
}: Props & {
  readonly editing: Editing;
  /** `seen` as it is by now. */
  readonly now: Editing["seen"];
  readonly onAgain: () => void;
}) {
  const say = useSay();
  const zone = useZone(process);
  const place = useRef<HTMLDivElement>(null);
  const [begun] = useState(() => kept.of(references) ?? { draft: draftFrom(editing), seen: editing.seen });
  const [draft, setDraft] = useState<Draft>(begun.draft);
  const [unchosen, setUnchosen] = useState(false);
  const count = editing.things.length;
  const save = useAct(saveResponses, {
    changes: [listResponses, readCoverage, editResponses, reviewRelease],
    onDone: ({ saved, left }) => {
      const said = say("responses.saved", { count: saved, left });
      announce(said);
      kept.forget(references);
      onSaved(said);
    },
  });
  const seen = useSeen(now, save.refused, { begin: begun.seen });
  const change = (some: Partial<Draft>): void => {
    const next = { ...draft, ...some };
    setDraft(next);
    kept.keep(references, { draft: next, seen });
    setUnchosen(false);
  };
  const send = (): void => {
    const body = bodyOf(draft, editing, juncture);
    setUnchosen(body === null);
    if (body) save.act({ params: { process }, body: { ...body, seen } });
  };
  useImperativeHandle(handle, () => ({
    press(key) {
      if (key === "1") change({ outcome: "inclusion" });
      if (key === "2") change({ outcome: "amendment" });
      if (key === "3") change({ outcome: "rejection" });
      if (key === "r")
        place.current?.querySelector<HTMLElement>('[data-field="elements.includedAndWhy"] textarea')?.focus();
      if (key === "save") send();
    },
  }));
  const issues = issuesOfDraft(draft, editing, juncture);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take the look of a form's group
    <div
      ref={place}
      role="group"
      aria-labelledby="desk-editor-title"
      className="desk-editor"
      // Before a choice or a button takes Enter for itself.
      onKeyDownCapture={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          send();
        }
      }}
    >
      <h2 id="desk-editor-title">
        {count === 1 ? <bdi>{editing.things[0]?.title ?? ""}</bdi> : say("responses.editor.many", { count })}
      </h2>
      <ThingWords
        things={editing.things}
        zone={zone}
        own={draft.own}
        onOwn={(reference, text) => change({ own: { ...draft.own, [reference]: text } })}
      />
      <EditorForm draft={draft} editing={editing} onChange={change} />
      <section className="desk-issues" aria-label={say("responses.rules")}>
        {draft.outcome === null ? (
          <p>{say("responses.choose")}</p>
        ) : issues.length === 0 ? (
          <StateMark state="met" label={say("responses.rules.met")} />
        ) : (
          <ul className="desk-plain">
            {issues.map((issue) => (
              <li key={`${issue.code}-${issue.field ?? ""}-${issue.values?.decision ?? ""}`}>
                <StateMark state="needsJudgement" label={sayIssue(say, issue)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {unchosen ? <p role="alert">{say("responses.choose")}</p> : null}
      <Refusal error={save.refused} />
      {save.refused ? (
        <Button kind="quiet" onPress={onAgain}>
          {say("responses.readAgain")}
        </Button>
      ) : null}
      <div className="acts desk-acts">
        {beside}
        <Button kind="primary" pending={save.pending} pendingLabel={say("ui.saving")} onPress={send}>
          {actLabel ?? say("responses.save", { count })}
        </Button>
      </div>
    </div>
  );
}
