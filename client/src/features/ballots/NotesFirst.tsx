import { useSay } from "../../ui/index.js";
import { Notes } from "./Notes.js";
import type { Preview } from "./preview.js";
import { WriteNote } from "./WriteNote.js";

/** [Q9] Both notes, or what is missing, to be written here by who may. */
export function NotesFirst({
  process,
  notes: { n, written, may },
}: {
  readonly process: string;
  readonly notes: NonNullable<Preview["notes"]>;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="review-notes" className="stack">
      <h2 id="review-notes">{say("ballots.new.notes")}</h2>
      <Notes
        process={process}
        notes={written}
        below={(kind, note) =>
          may.includes(kind) ? <WriteNote key={note?.at} {...{ process, n, kind, note }} /> : null
        }
      />
    </section>
  );
}
