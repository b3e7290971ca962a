import type { LinkedContribution, PassageBody } from "@accord/shared/commitments";
import { aboutDraftAddress } from "@accord/shared/contributions";
import { useProcess } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { Button, Details, Reference, Sign, useSay, WordsOf } from "../../ui/index.js";
import { passageOf, type Selected } from "./passage.js";
import { type Selection, useSelected } from "./selection.js";

/** Ties between passages of the text and contributions, as the feature keeps them. */
export interface Ties {
  readonly tie: (passage: PassageBody) => void;
  /** By the id of the tie. */
  readonly untie: (link: string) => void;
  readonly pending: boolean;
  readonly refused: unknown;
}

interface Props {
  readonly linked: readonly LinkedContribution[];
  /** Null: the reader may not tie. */
  readonly ties: Ties | null;
  /** Said where no contribution stands behind the text. */
  readonly none: string;
  readonly fieldName: (address: string) => string;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
  readonly selection: Selection;
  readonly onGo: (() => void) | undefined;
}

/** Contributions behind a text, those without a passage first; selected words can be tied to one. */
export function LinkedContributions(props: Props) {
  const say = useSay();
  const { linked, ties, selection, fieldName } = props;
  const selected = useSelected(selection);
  if (linked.length === 0) return <p>{props.none}</p>;
  const open = linked.filter(({ passages }) => passages.length === 0).length;
  const quote = selected && selected.quote !== "" ? selected : null;
  return (
    <div className="stack">
      <p>{say("commitments.links.open", { count: open })}</p>
      {ties ? (
        <p className="hint selected-words">
          {quote
            ? say("commitments.links.selected", {
                field: fieldName(quote.field),
                quote: shortened(quote.quote),
              })
            : say("commitments.links.how")}
        </p>
      ) : null}
      <Refusal error={ties?.refused ?? null} />
      {linked.map((one) => (
        <Linked
          key={one.id}
          {...{ ...props, one, selected }}
          onAnswers={
            ties && quote ? () => ties.tie({ contribution: one.reference, ...passageOf(quote) }) : undefined
          }
        />
      ))}
    </div>
  );
}

const shortened = (words: string) => (words.length <= 80 ? words : `${words.slice(0, 79)}…`);

interface LinkedProps extends Props {
  readonly one: LinkedContribution;
  readonly selected: Selected | null;
  readonly onAnswers: (() => void) | undefined;
}

function Linked({ one, ties, fieldName, marks, selected, onGo, onAnswers }: LinkedProps) {
  const say = useSay();
  const process = useProcess() ?? "";
  const { editor } = selected ?? {};
  const quotable = editor?.isEditable && editor.schema.nodes.blockquote !== undefined;
  const quote = (): void => {
    onGo?.();
    const words = say("commitments.links.quoted", { reference: one.reference, words: one.text });
    const content = words
      .split(/\n+/)
      .filter((line) => line.trim() !== "")
      .map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
    editor?.chain().focus().insertContent({ type: "blockquote", content }).run();
  };
  const go = (mark: string): void => {
    onGo?.();
    setTimeout(() => goToPassage(mark), onGo ? 50 : 0);
  };
  return (
    <article className="linked" aria-label={one.reference}>
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
          <a className="link" href={`/p/${process}/${aboutDraftAddress(one.aboutDraft)}`}>
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
                {say("commitments.links.goto", { field: fieldName(field) })}
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
              {say("commitments.links.quote")}
            </Button>
          ) : null}
        </p>
      ) : null}
    </article>
  );
}

function goToPassage(mark: string): void {
  const place = document.querySelector<HTMLElement>(`mark[data-thread="${CSS.escape(mark)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.closest<HTMLElement>('[role="textbox"]')?.focus({ preventScroll: true });
}
