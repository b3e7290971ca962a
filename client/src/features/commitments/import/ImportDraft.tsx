import { commitmentTemplate, fieldOf, isAnswered, type TypedDraft } from "@accord/shared/commitments";
import type { Say } from "@accord/shared/messages";
import { useState } from "react";
import { change } from "../../../editor/fields/maps.js";
import type { OpenDocument } from "../../../editor/index.js";
import { undoManagerOf } from "../../../editor/undo.js";
import { Button, Dialog, FileField, useSay } from "../../../ui/index.js";
import { fieldName } from "../fields.js";
import { fieldNamed } from "./match.js";
import { Place } from "./Place.js";
import { type FileRefusal, FileRefused, htmlOf } from "./read-file.js";
import { type Reading, readingFor } from "./readings.js";
import { type Section, sectionsOf } from "./sections.js";
import "./import.css";
import { writeReadings } from "./write.js";

interface Props {
  readonly opened: OpenDocument;
  readonly draft: TypedDraft;
  /** Dropped on the room; null: it is chosen here. */
  readonly dropped: File | null;
  readonly onClose: () => void;
  readonly onDone: (fields: number) => void;
}

interface Read {
  readonly name: string;
  readonly sections: readonly Section[];
  /** Root of the field for each section; empty: it is left out. */
  readonly places: readonly string[];
}

/** A draft from elsewhere into the template: headings that name a field are placed, the rest is placed by the person. */
export default function ImportDraft({ opened, draft, dropped, onClose, onDone }: Props) {
  const say = useSay();
  const [read, setRead] = useState<Read | null>(null);
  const [refused, setRefused] = useState<FileRefusal | null>(null);
  const [reads, setReads] = useState(false);
  const look = async (file: File): Promise<void> => {
    setReads(true);
    setRefused(null);
    try {
      const sections = sectionsOf(await htmlOf(file), (heading) => fieldNamed(heading, say) !== null);
      setRead({ name: file.name, sections, places: firstPlaces(sections, draft, say) });
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
  const readings =
    read === null ? [] : read.sections.map((section, no) => readingAt(section, read.places[no] ?? ""));
  function readingAt(section: Section, root: string): Reading | null {
    const field = root === "" ? undefined : fieldOf(root);
    return field === undefined ? null : readingFor(field, section, say);
  }
  const good = readings.filter((one) => one !== null);
  const write = (): void => {
    const manager = undoManagerOf(opened.doc, opened.template);
    manager.stopCapturing();
    change(opened, (doc) => writeReadings(doc, commitmentTemplate, good));
    manager.stopCapturing();
    onDone(new Set(good.map(({ root }) => fieldOf(root)?.root)).size);
  };
  const isFull = (root: string): boolean => {
    const field = fieldOf(root);
    return field !== undefined && isAnswered(field, draft, null);
  };
  return (
    <Dialog
      title={say("drafting.import.title")}
      isOpen
      onClose={onClose}
      acts={
        read === null ? undefined : (
          <>
            <Button kind="primary" isDisabled={good.length === 0} onPress={write}>
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
          <ol className="import-parts">
            {read.sections.map((section, no) => (
              <Place
                key={section.no}
                section={section}
                root={read.places[no] ?? ""}
                reading={readings[no] ?? null}
                isFull={isFull(read.places[no] ?? "")}
                nameOf={(root) => fieldName(root, say)}
                onPlace={(root) =>
                  setRead({ ...read, places: read.places.map((one, at) => (at === no ? root : one)) })
                }
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

/** A heading that names nothing and has nothing below it, first of all: the title. */
function firstPlaces(sections: readonly Section[], draft: TypedDraft, say: Say): string[] {
  const places = sections.map((section) => {
    const field = fieldNamed(section.heading, say);
    return field && readingFor(field, section, say) !== null ? field.root : "";
  });
  const title = fieldOf("title");
  const isOpen = title !== undefined && !isAnswered(title, draft, null) && !places.includes("title");
  const [first] = sections;
  if (isOpen && places[0] === "" && first?.heading && first.content.textContent?.trim() === "")
    places[0] = "title";
  return places;
}
