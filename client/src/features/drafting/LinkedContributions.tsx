import type { LinkedContribution, PassageBody } from "@accord/shared/commitments";
import { aboutDraftAddress } from "@accord/shared/contributions";
import type { Editor } from "@tiptap/core";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useProcess } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import type { OpenDocument } from "../../editor/index.js";
import { Button, Details, Reference, Sign, useSay, WordsOf } from "../../ui/index.js";
import { passageOf, type Selected, selectionIn } from "./passage.js";
import { contributionType, quoteInto, whenSaved } from "./quote.js";
import { useSelected } from "./selection.js";
import type { TextTalk } from "./useTextTalk.js";
import type { Editors } from "./who-wrote/editors.js";

/** Ties between passages of the text and contributions, as the feature keeps them. */
export interface Ties {
  readonly tie: (passage: PassageBody) => void;
  /** By the id of the tie. */
  readonly untie: (link: string) => void;
  readonly pending: boolean;
  readonly refused: unknown;
}

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  readonly linked: readonly LinkedContribution[];
  /** Null: the reader may not tie. */
  readonly ties: Ties | null;
  /** Said where no contribution stands behind the text. */
  readonly none: string;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
  readonly onGo: (() => void) | undefined;
}

/** Contributions behind a text, those without a passage first; selected words can be tied to one. */
export function LinkedContributions(props: Props) {
  const say = useSay();
  const { linked, ties, on } = props;
  const selected = useSelected(on.selection);
  const open = linked.filter(({ passages }) => passages.length === 0).length;
  const quote = selected && selected.quote !== "" ? selected : null;
  const tieQuoted: TieQuoted = (reference, field, editor) => {
    if (ties === null) return;
    const passage = passageOf(selectionIn(field, editor));
    // Where the quote is not taken it comes back as a draft, and nothing is tied.
    whenSaved(props.opened).then(
      () => ties.tie({ contribution: reference, ...passage }),
      () => undefined,
    );
  };
  useDropped(on.editors, tieQuoted);
  if (linked.length === 0) return <p>{props.none}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whatever has the focus in here
    <div
      className="stack"
      onKeyDown={(event) => {
        if (event.key === "Escape" && selected) selected.editor.view.dom.focus({ preventScroll: true });
      }}
    >
      <p>{say("commitments.links.open", { count: open })}</p>
      {ties ? (
        <p className="hint selected-words">
          {quote
            ? say("commitments.links.selected", {
                field: on.fieldName(quote.field),
                quote: shortened(quote.quote),
              })
            : say("commitments.links.how")}
        </p>
      ) : null}
      <Refusal error={ties?.refused ?? null} />
      {linked.map((one) => (
        <Linked
          key={one.id}
          {...{ ...props, one, selected, tieQuoted }}
          onAnswers={
            ties && quote ? () => ties.tie({ contribution: one.reference, ...passageOf(quote) }) : undefined
          }
        />
      ))}
    </div>
  );
}

const shortened = (words: string) => (words.length <= 80 ? words : `${words.slice(0, 79)}…`);

type TieQuoted = (reference: string, field: string, editor: Editor) => void;

interface LinkedProps extends Props {
  readonly one: LinkedContribution;
  readonly selected: Selected | null;
  readonly onAnswers: (() => void) | undefined;
  /** Ties the words that were just quoted. */
  readonly tieQuoted: TieQuoted;
}

/** A contribution that is dropped into a text is quoted below the block it was dropped on. */
function useDropped(editors: Editors, onDrop: TieQuoted): void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const dropped = (event: globalThis.DragEvent): void => {
      const reference = event.dataTransfer?.getData(contributionType);
      const found = [...editors.get()].find(([, { view }]) => view.dom.contains(event.target as Node));
      const [field, editor] = found ?? [];
      if (!reference || !field || !editor?.isEditable || editor.schema.nodes.blockquote === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
      quoteInto(editor, event.dataTransfer?.getData("text/plain") ?? "", place?.pos);
      latest.current(reference, field, editor);
      // The line that showed the place hears of no drop.
      editor.view.dom.dispatchEvent(new Event("dragend"));
    };
    window.addEventListener("drop", dropped, true);
    return () => window.removeEventListener("drop", dropped, true);
  }, [editors]);
}

function Linked({ one, ties, on, marks, selected, onGo, onAnswers, tieQuoted }: LinkedProps) {
  const say = useSay();
  const process = useProcess() ?? "";
  const { editor } = selected ?? {};
  const quotable = editor?.isEditable && editor.schema.nodes.blockquote !== undefined;
  const quotedAs = (words: string): string =>
    say("commitments.links.quoted", { reference: one.reference, words });
  const quoted = quotedAs(one.text);
  const mayDrag = ties !== null && !one.hidden;
  // A press on its words selects among them; anywhere else it takes the card.
  const [takes, setTakes] = useState(true);
  const drag = (event: DragEvent<HTMLElement>): void => {
    const chosen = takes ? "" : wordsChosenIn(event.currentTarget);
    event.dataTransfer.effectAllowed = "copy";
    event.dataTransfer.setData("text/plain", chosen === "" ? quoted : quotedAs(chosen));
    event.dataTransfer.setData(contributionType, one.reference);
  };
  const quote = (): void => {
    onGo?.();
    if (!editor) return;
    quoteInto(editor, quoted);
    if (selected) tieQuoted(one.reference, selected.field, editor);
  };
  const go = (mark: string): void => {
    onGo?.();
    setTimeout(() => goToPassage(mark), onGo ? 50 : 0);
  };
  return (
    <article
      className="linked"
      aria-label={one.reference}
      data-drags={mayDrag || undefined}
      draggable={mayDrag && takes}
      onPointerDown={({ target }) =>
        setTakes(!(target instanceof Element && target.closest(".linked-words")))
      }
      {...(mayDrag ? { onDragStart: drag } : {})}
    >
      <p className="linked-head">
        <Reference>{one.reference}</Reference>
        <span className="state-mark">
          <Sign
            sign={one.passages.length === 0 ? "ring" : "discTick"}
            tone={one.passages.length === 0 ? "muted" : "good"}
          />
          <span>
            {one.passages.length === 0
              ? say("commitments.links.notAddressed")
              : say("commitments.links.addressed", { count: one.passages.length })}
          </span>
        </span>
      </p>
      {one.aboutDraft ? (
        <p>
          <a className="link" draggable={false} href={`/p/${process}/${aboutDraftAddress(one.aboutDraft)}`}>
            {say("commitments.links.about", {
              paragraph: one.aboutDraft.paragraph,
              version: one.aboutDraft.version,
            })}
          </a>
        </p>
      ) : null}
      <Details summary={<bdi>{one.hidden ? say("proposals.source.hidden") : one.title}</bdi>}>
        <WordsOf lang={one.language ?? undefined} className="linked-words">
          {one.text}
        </WordsOf>
      </Details>
      {one.passages.map(({ id, field, quote: words, mark }) => (
        <div key={id} className="passage">
          <blockquote className="words" dir="auto">
            {shortened(words)}
          </blockquote>
          <p className="acts">
            {marks.has(mark) ? (
              <Button kind="quiet" onPress={() => go(mark)}>
                {say("commitments.links.goto", { field: on.fieldName(field) })}
              </Button>
            ) : (
              <span className="hint">{say("commitments.links.gone")}</span>
            )}
            {ties ? (
              <Button kind="quiet" pending={ties.pending} onPress={() => ties.untie(id)}>
                {say("commitments.links.unlink")}
              </Button>
            ) : null}
          </p>
        </div>
      ))}
      {onAnswers || (quotable && !one.hidden) ? (
        <p className="acts">
          {onAnswers ? (
            <Button onPress={onAnswers}>
              {say("commitments.links.answers", { reference: one.reference })}
            </Button>
          ) : null}
          {quotable && !one.hidden ? (
            <Button kind="quiet" onPress={quote}>
              {say(ties ? "commitments.links.quoteAndTie" : "commitments.links.quote")}
            </Button>
          ) : null}
        </p>
      ) : null}
    </article>
  );
}

/** What of a contribution's own words is selected. */
function wordsChosenIn(card: HTMLElement): string {
  const selection = window.getSelection();
  const words = card.querySelector(".linked-words");
  const isHere =
    words?.contains(selection?.anchorNode ?? null) && words.contains(selection?.focusNode ?? null);
  return isHere ? (selection?.toString().trim() ?? "") : "";
}

function goToPassage(mark: string): void {
  const place = document.querySelector<HTMLElement>(`mark[data-thread="${CSS.escape(mark)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.closest<HTMLElement>('[role="textbox"]')?.focus({ preventScroll: true });
}
