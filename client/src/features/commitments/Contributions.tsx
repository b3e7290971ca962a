import {
  type CommitmentPage,
  type LinkedContribution,
  linkPassage,
  readCommitment,
  unlinkPassage,
} from "@accord/shared/commitments";
import { aboutDraftAddress } from "@accord/shared/contributions";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Details, Reference, Sign, useSay, WordsOf } from "../../ui/index.js";
import { passageOf, type Selected } from "../drafting/passage.js";
import { type Selection, useSelected } from "../drafting/selection.js";
import { fieldName, goToPassage } from "./fields.js";

interface Props {
  readonly commitment: CommitmentPage;
  readonly process: string;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
  readonly selection: Selection;
  readonly onGo: (() => void) | undefined;
}

/** Contributions that this commitment answers, those without a passage first; selected words can be tied to one. */
export function Contributions(props: Props) {
  const say = useSay();
  const { commitment, process, selection } = props;
  const selected = useSelected(selection);
  const { linked, can, n } = commitment;
  const answers = useAct(linkPassage, {
    changes: [readCommitment],
    onDone: (_reply, { body }) =>
      announce(say("commitments.links.done", { reference: (body as { contribution: string }).contribution })),
  });
  if (linked.length === 0) return <p>{say("commitments.links.none")}</p>;
  const open = linked.filter(({ passages }) => passages.length === 0).length;
  const quote = selected && selected.quote !== "" ? selected : null;
  const tie = (contribution: string): void => {
    if (quote) answers.act({ params: { process, n }, body: { contribution, ...passageOf(quote) } });
  };
  return (
    <div className="stack">
      <p>{say("commitments.links.open", { count: open })}</p>
      {can.link ? (
        <p className="hint selected-words">
          {quote
            ? say("commitments.links.selected", {
                field: fieldName(quote.field, say),
                quote: shortened(quote.quote),
              })
            : say("commitments.links.how")}
        </p>
      ) : null}
      <Refusal error={answers.refused} />
      {linked.map((one) => (
        <Linked
          key={one.id}
          {...{ ...props, one, selected }}
          onAnswers={can.link && quote ? () => tie(one.reference) : undefined}
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

function Linked({ one, commitment, process, marks, selected, onGo, onAnswers }: LinkedProps) {
  const say = useSay();
  const unlink = useAct(unlinkPassage, { changes: [readCommitment] });
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
                {say("commitments.links.goto", { field: fieldName(field, say) })}
              </Button>
            ) : (
              <span className="hint">{say("commitments.links.gone")}</span>
            )}
            {commitment.can.link ? (
              <Button
                kind="quiet"
                pending={unlink.pending}
                onPress={() => unlink.act({ params: { process, n: commitment.n, link: id }, body: {} })}
              >
                {say("commitments.links.unlink")}
              </Button>
            ) : null}
          </p>
        </div>
      ))}
      <Refusal error={unlink.refused} />
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
