import type { JointNote, NoteKind } from "@accord/shared/ballots";
import { noteKinds } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { useZone } from "../../app/process.js";
import { StateMark, useSay } from "../../ui/index.js";

/** [Q9] The notes that come before the final ballot: each with its words, or said to be missing. */
export function Notes({
  process,
  notes,
  below,
}: {
  readonly process: string;
  readonly notes: readonly JointNote[];
  readonly below?: (kind: NoteKind, note: JointNote | undefined) => ReactNode;
}) {
  const say = useSay();
  const zone = useZone(process);
  return noteKinds.map((kind) => {
    const note = notes.find((one) => one.kind === kind);
    return (
      <div key={kind} className="stack">
        <h3>{say(`ballots.note.${kind}`)}</h3>
        {note ? (
          <>
            <p className="words as-written" dir="auto">
              {note.text}
            </p>
            <p className="hint">
              {say("ballots.note.by", { name: note.by, date: dayText(inZone(note.at, zone).day) })}
            </p>
          </>
        ) : (
          <p>
            <StateMark state="notStarted" label={say("ballots.note.missing")} />
          </p>
        )}
        {below?.(kind, note)}
      </div>
    );
  });
}
