import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { change } from "../../../editor/fields/maps.js";
import type { OpenDocument } from "../../../editor/index.js";
import { undoManagerOf } from "../../../editor/undo.js";
import { Button, Dialog, FileField, useSay } from "../../../ui/index.js";
import { placeNamed } from "./match.js";
import { Place } from "./Place.js";
import { picturesIn, placedIn, withKept } from "./pictures.js";
import { type ImportPlace, stays } from "./places.js";
import { type DraftFile, type FileRefusal, FileRefused, readDraftFile } from "./read-file.js";
import { readingsFor } from "./readings.js";
import { isBare, type Section, sectionsOf } from "./sections.js";
import "./import.css";
import { useSendPictures } from "./useSendPictures.js";
import { writeReadings } from "./write.js";

interface Props {
  readonly opened: OpenDocument;
  readonly places: readonly ImportPlace[];
  /** Dropped on the room; null: it is chosen here. */
  readonly dropped: File | null;
  readonly onClose: () => void;
  readonly onDone: (fields: number) => void;
}

interface Read {
  readonly name: string;
  readonly sections: readonly Section[];
  /** Root of the field for each section; null: it is left out. */
  readonly roots: readonly (string | null)[];
  readonly files: DraftFile["pictures"];
  readonly alts: Readonly<Record<string, string>>;
  readonly elsewhere: number;
}

/** A draft from elsewhere into the template: headings that name a field are placed, the rest is placed by the person. */
export default function ImportDraft({ opened, places, dropped, onClose, onDone }: Props) {
  const say = useSay();
  const [read, setRead] = useState<Read | null>(null);
  const [refused, setRefused] = useState<FileRefusal | null>(null);
  const [reads, setReads] = useState(false);
  const look = async (file: File): Promise<void> => {
    setReads(true);
    setRefused(null);
    try {
      const { html, pictures: files, elsewhere } = await readDraftFile(file);
      const sections = sectionsOf(html, (heading) => placeNamed(heading, places) !== null);
      const roots = firstRoots(sections, places);
      const alts = Object.fromEntries(sections.flatMap(picturesIn).map(({ id, said }) => [id, said]));
      setRead({ name: file.name, sections, roots, files, alts, elsewhere });
    } catch (error) {
      setRead(null);
      setRefused(error instanceof FileRefused ? error.why : "unreadable");
    }
    setReads(false);
  };
  const [taken, setTaken] = useState<File | null>(null);
  if (dropped !== null && dropped !== taken) {
    setTaken(dropped);
    void look(dropped);
  }
  const parts = (read?.sections ?? []).map((section, no) => {
    const place = places.find(({ root }) => root === read?.roots[no]);
    return { section, place, readings: place && !stays(place) ? readingsFor(place, section, say) : [] };
  });
  const good = parts.filter(({ readings }) => readings.length > 0);
  const { send, sending, refused: refusedPicture } = useSendPictures(opened.documentId);
  const write = async (): Promise<void> => {
    const readings = good.flatMap((part) => part.readings);
    const kept = read && (await send(placedIn(readings), read));
    if (kept === null) return;
    const manager = undoManagerOf(opened.doc, opened.template);
    manager.stopCapturing();
    change(opened, (doc) => writeReadings(doc, opened.template, withKept(readings, kept)));
    manager.stopCapturing();
    onDone(new Set(good.map(({ place }) => place)).size);
  };
  return (
    <Dialog
      title={say("drafting.import.title")}
      isOpen
      onClose={onClose}
      acts={
        read === null ? undefined : (
          <>
            <Button
              kind="primary"
              isDisabled={good.length === 0}
              pending={sending > 0}
              pendingLabel={say("drafting.import.pictures.sending", { count: sending })}
              onPress={() => void write()}
            >
              {say("drafting.import.write", { count: good.length })}
            </Button>
            <Button onPress={() => setRead(null)}>{say("drafting.import.other")}</Button>
          </>
        )
      }
    >
      {read === null ? (
        <>
          <FileField
            name="draft-file"
            label={say("drafting.import.file")}
            hint={say("drafting.import.hint")}
            issue={refused === null ? undefined : say(`drafting.import.refused.${refused}`)}
            accept=".docx,.md,.markdown,.txt"
            onChange={([file]) => void (file && look(file))}
          />
          {reads ? <p role="status">{say("drafting.import.reading")}</p> : null}
        </>
      ) : (
        <>
          <p>
            {say("drafting.import.found", {
              name: read.name,
              count: read.sections.length,
              placed: good.length,
            })}
          </p>
          <p className="hint">{say("drafting.import.below")}</p>
          {read.elsewhere > 0 ? (
            <p className="hint">{say("drafting.import.pictures.elsewhere", { count: read.elsewhere })}</p>
          ) : null}
          <Refusal error={refusedPicture} />
          <ol className="import-parts">
            {parts.map((part, no) => (
              <Place
                key={part.section.no}
                {...{ places, ...part }}
                files={read.files}
                alts={read.alts}
                onAlt={(id, alt) => setRead({ ...read, alts: { ...read.alts, [id]: alt } })}
                onPlace={(root) =>
                  setRead({ ...read, roots: read.roots.map((one, at) => (at === no ? root : one)) })
                }
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

/** By their headings; where there is one field alone, all to it. A first heading with nothing below it is the title. */
function firstRoots(sections: readonly Section[], places: readonly ImportPlace[]): (string | null)[] {
  const only = places.length === 1 ? places[0] : undefined;
  const roots = sections.map(({ heading }) => (only ?? placeNamed(heading, places))?.root ?? null);
  const title = places.find(({ holds, isFull }) => holds.kind === "line" && !isFull)?.root;
  const [first] = sections;
  if (title && !roots.includes(title) && roots[0] === null && first?.heading && isBare(first.content))
    roots[0] = title;
  return roots;
}
