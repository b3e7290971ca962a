import { type JointNote, type NoteKind, previewBallot, writeNote } from "@accord/shared/ballots";
import { WordsForm } from "../../app/WordsForm.js";
import { useAct } from "../../connection/asking.js";
import { announce, Details, useSay } from "../../ui/index.js";

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
  const write = useAct(writeNote, {
    changes: [previewBallot],
    onDone: () => announce(say("ballots.note.written")),
  });
  return (
    <Details summary={say(note ? "ballots.note.change" : "ballots.note.write")}>
      <WordsForm
        name={`note-${kind}`}
        field="text"
        label={say(`ballots.note.${kind}`)}
        hint={say(`ballots.note.${kind}.hint`)}
        rows={5}
        from={note?.text ?? ""}
        act={say("ballots.note.act")}
        sending={write}
        onSend={(text) => write.act({ params: { process, n, kind }, body: { text } })}
      />
    </Details>
  );
}
