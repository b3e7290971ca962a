import type { TextJson } from "@accord/shared/document-schema";
import type { Say } from "@accord/shared/messages";
import { pictureAddress } from "@accord/shared/rich-text";
import {
  type DrawnPiece,
  differenceByWords,
  type LineDifference,
  type LineForm,
  lookSaid,
  runsOf,
  textDifference,
} from "@accord/shared/versions";
import type { ReactNode } from "react";

interface Reading {
  readonly say: Say;
  readonly language: string;
}

/** Two texts in one, line by line with their form: what came and went by words, what stayed folded. */
export function TextChanged({
  before,
  after,
  ...reading
}: Reading & { readonly before: TextJson | null; readonly after: TextJson | null }): ReactNode {
  const lines = textDifference(before ?? undefined, after ?? undefined, reading.language);
  return (
    <div className="compared">
      {lines.some(({ kind }) => kind !== "same") ? null : <p>{reading.say("drafting.compare.none")}</p>}
      {runsOf(lines, false).map(({ at, folded, of }) =>
        folded ? (
          <details key={at}>
            <summary>{reading.say("drafting.compare.lines", { count: of.length })}</summary>
            <Lines of={of} {...reading} />
          </details>
        ) : (
          <Lines key={at} of={of} {...reading} />
        ),
      )}
    </div>
  );
}

function Lines({ of, ...reading }: Reading & { readonly of: readonly LineDifference[] }): ReactNode {
  return of.map((one, at) => {
    const key = `${at} ${one.kind}`;
    return <OneLine key={key} {...one} {...reading} />;
  });
}

function OneLine({ kind, line, was, pieces, looks, say, language }: LineDifference & Reading): ReactNode {
  const { form, picture, sign } = line;
  const isWhole = kind === "inserted" || kind === "deleted";
  const formWords = ({ kind: name, level }: LineForm) => say("drafting.compare.form", { form: name, level });
  const drawn = pieces.map((piece, at) => {
    const key = `${at} ${piece.kind}`;
    return <OnePiece key={key} {...piece} whole={isWhole} />;
  });
  return (
    <div className="compared-line" data-form={form.kind} data-level={form.level}>
      {form.kind === "rule" ? <hr /> : null}
      {picture ? <img src={pictureAddress(picture)} alt="" loading="lazy" /> : null}
      {form.kind === "rule" ? null : (
        <p className="words" dir="auto">
          {sign === "" ? null : `${sign} `}
          {kind === "inserted" ? <ins>{drawn}</ins> : kind === "deleted" ? <del>{drawn}</del> : drawn}
        </p>
      )}
      {form.kind === "rule" && isWhole ? (
        <p className="hint">
          {say(kind === "inserted" ? "drafting.compare.row.added" : "drafting.compare.row.removed")}
        </p>
      ) : null}
      {was === null ? null : (
        <p className="hint">
          {say("drafting.compare.was", { before: formWords(was), after: formWords(form) })}
        </p>
      )}
      {looks.map((look, at) => {
        const key = `${at} ${look.words}`;
        const list = (names: readonly string[]) => new Intl.ListFormat(language).format(names);
        return (
          <p key={key} className="hint">
            {lookSaid(look, say, list)}
          </p>
        );
      })}
    </div>
  );
}

function OnePiece({ kind, words, marks, whole }: DrawnPiece & { readonly whole: boolean }): ReactNode {
  let drawn: ReactNode = words;
  if (marks.includes("bold")) drawn = <strong>{drawn}</strong>;
  if (marks.includes("italic")) drawn = <em>{drawn}</em>;
  if (marks.includes("strike")) drawn = <s>{drawn}</s>;
  if (whole || kind === "same") return drawn;
  return kind === "inserted" ? <ins>{drawn}</ins> : <del>{drawn}</del>;
}

/** A name, a date: what was taken out and put in, word by word, in its place. */
export function WordsChanged({
  before,
  after,
  language,
}: Pick<Reading, "language"> & { readonly before: string; readonly after: string }): ReactNode {
  return (
    <p className="words lines" dir="auto">
      {differenceByWords(before, after, language).map(({ kind, words }, at) => {
        const key = `${at} ${kind}`;
        if (kind === "inserted") return <ins key={key}>{words}</ins>;
        return kind === "deleted" ? <del key={key}>{words}</del> : words;
      })}
    </p>
  );
}
