import { type JointNote, type NoteKind, previewBallot, writeNote } from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Details, TextArea, useSay } from "../../ui/index.js";

/** One of the two notes is written, or written anew, where it is missed. */
export function WriteNote({
  process,
  n,
  kind,
  note,
}: {
  readonly process: string;
  readonly n: number;
  readonly kind: NoteKind;
  readonly note: JointNote | undefined;
}) {
  const say = useSay();
  const [text, setText] = useState(note?.text ?? "");
  const write = useAct(writeNote, {
    changes: [previewBallot],
    onDone: () => announce(say("ballots.note.written")),
  });
  return (
    <Details summary={say(note ? "ballots.note.change" : "ballots.note.write")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          write.act({ params: { process, n, kind }, body: { text } });
        }}
      >
        <TextArea
          name={`note-${kind}`}
          label={say(`ballots.note.${kind}`)}
          hint={say(`ballots.note.${kind}.hint`)}
          rows={5}
          value={text}
          onChange={setText}
          issue={issueOf(write.refused, "text", say)}
        />
        <div className="acts">
          <Button type="submit" pending={write.pending}>
            {say("ballots.note.act")}
          </Button>
        </div>
      </form>
    </Details>
  );
}
