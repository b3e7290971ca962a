import { readHistory, restoreText } from "@accord/shared/history";
import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { announce, Button, UndoLine, useSay } from "../../../ui/index.js";
import type { ChangedField, History } from "./times.js";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly history: History;
  readonly seq: number;
  readonly when: string;
  /** Where the text stands otherwise now. */
  readonly fields: readonly ChangedField[];
  /** The text goes on by it. */
  readonly onRestored: () => void;
}

interface Done {
  readonly before: number;
  readonly parts: string[] | null;
}

/** All of a text, or one field, as it stood: at once, and undone by the same act. */
export function Restore({ process, document, history, seq, when, fields, onRestored }: Props) {
  const say = useSay();
  const [done, setDone] = useState<Done | null>(null);
  const params = { process, document };
  const restoring = useAct(restoreText, {
    changes: [readHistory],
    onDone: ({ before, same }, { body }) => {
      const { parts } = body as { parts: string[] | null };
      if (same) announce(say("history.restored.already"));
      else onRestored();
      setDone(same ? null : { before, parts });
    },
  });
  const undoing = useAct(restoreText, {
    changes: [readHistory],
    onDone: () => {
      setDone(null);
      onRestored();
      announce(say("history.undone"));
    },
  });
  const restore = (parts: readonly string[] | null): void =>
    restoring.act({ params, body: { seq, parts: parts === null ? null : [...parts] } });
  const pending = restoring.pending || undoing.pending;
  return (
    <section className="stack" aria-labelledby="history-restore">
      <h2 id="history-restore">{say("history.restore")}</h2>
      {done ? (
        <UndoLine
          done={say("history.restored", { when })}
          pending={undoing.pending}
          onUndo={() => undoing.act({ params, body: { seq: done.before, parts: done.parts } })}
        />
      ) : null}
      <Refusal error={restoring.refused ?? undoing.refused} />
      {fields.length === 0 ? (
        <p>{say("history.restore.same")}</p>
      ) : history.locked !== null ? (
        <p>{say("history.restore.locked", { reason: history.locked })}</p>
      ) : history.can.restore ? (
        <>
          <p className="hint">{say("history.restore.how")}</p>
          <ul className="history-fields">
            {fields.map(({ id, name, parts }) => (
              <li key={id}>
                <Button isDisabled={pending} onPress={() => restore(parts)}>
                  {say("history.restore.field", { field: name })}
                </Button>
              </li>
            ))}
            {fields.length > 1 ? (
              <li>
                <Button isDisabled={pending} onPress={() => restore(null)}>
                  {say("history.restore.all")}
                </Button>
              </li>
            ) : null}
          </ul>
        </>
      ) : (
        <p className="hint">{say("history.restore.who")}</p>
      )}
    </section>
  );
}
