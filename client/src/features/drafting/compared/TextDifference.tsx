import type { TextJson } from "@accord/shared/document-schema";
import { pictureAddress } from "@accord/shared/rich-text";
import {
  type DrawnPiece,
  type FormChange,
  type LineDifference,
  type LineForm,
  lookSaid,
  runsOf,
  textDifference,
} from "@accord/shared/versions";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { Details, useSay } from "../../../ui/index.js";
import "../difference.css";
import "@accord/shared/compared.css";
import "./compared.css";

interface Props {
  readonly before: TextJson | undefined;
  readonly after: TextJson | undefined;
  /** All of it; else what stayed is folded, a line beside each difference excepted. */
  readonly whole?: boolean;
}

/** Two texts in one: what came and went by words, and where the form of a line or of words is another. */
export function TextDifference({ before, after, whole = false }: Props) {
  const say = useSay();
  const { locale } = useIntl();
  const lines = useMemo(() => textDifference(before, after, locale), [before, after, locale]);
  return (
    <div className="compared">
      {whole || lines.some(({ kind }) => kind !== "same") ? null : (
        <p className="hint">{say("drafting.compare.none")}</p>
      )}
      {runsOf(lines, whole).map(({ at, folded, of }) =>
        folded ? (
          <Details key={at} summary={say("drafting.compare.lines", { count: of.length })}>
            <Lines of={of} />
          </Details>
        ) : (
          <Lines key={at} of={of} />
        ),
      )}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly LineDifference[] }) {
  return of.map((one, at) => {
    const key = `${at} ${one.kind}`;
    return <OneLine key={key} {...one} />;
  });
}

function OneLine({ kind, line, was, pieces, looks }: LineDifference) {
  const say = useSay();
  const { form, picture, sign } = line;
  const formWords = ({ kind: name, level }: LineForm) => say("drafting.compare.form", { form: name, level });
  const drawn = pieces.map((piece, at) => {
    const key = `${at} ${piece.kind}`;
    return <OnePiece key={key} {...piece} whole={kind === "inserted" || kind === "deleted"} />;
  });
  const mark = kind === "inserted" || kind === "deleted" ? kind : null;
  return (
    <div
      className="compared-line"
      data-form={form.kind}
      data-level={form.level}
      data-kind={kind}
      {...(kind === "same" ? {} : { "data-difference": "", tabIndex: -1 })}
    >
      {form.kind === "rule" ? <hr /> : null}
      {picture ? <img src={pictureAddress(picture)} alt="" loading="lazy" /> : null}
      {form.kind === "rule" ? null : (
        <p className="words difference" dir="auto">
          {sign === "" ? null : <span className="compared-sign">{sign} </span>}
          {mark === "inserted" ? <ins>{drawn}</ins> : mark === "deleted" ? <del>{drawn}</del> : drawn}
        </p>
      )}
      {form.kind === "rule" && mark ? (
        <p className="hint">
          {say(mark === "inserted" ? "drafting.compare.row.added" : "drafting.compare.row.removed")}
        </p>
      ) : null}
      {was === null ? null : (
        <p className="hint">
          {say("drafting.compare.was", { before: formWords(was), after: formWords(form) })}
        </p>
      )}
      {looks.map((look, at) => {
        const key = `${at} ${look.words}`;
        return <Look key={key} change={look} />;
      })}
    </div>
  );
}

function OnePiece({ kind, words, marks, whole }: DrawnPiece & { readonly whole: boolean }) {
  let drawn = <>{words}</>;
  if (marks.includes("bold")) drawn = <strong>{drawn}</strong>;
  if (marks.includes("italic")) drawn = <em>{drawn}</em>;
  if (marks.includes("strike")) drawn = <s>{drawn}</s>;
  if (marks.includes("link")) drawn = <span className="compared-link">{drawn}</span>;
  if (whole || kind === "same") return drawn;
  return kind === "inserted" ? <ins>{drawn}</ins> : <del>{drawn}</del>;
}

function Look({ change }: { readonly change: FormChange }) {
  const say = useSay();
  const intl = useIntl();
  return <p className="hint">{lookSaid(change, say, (names) => intl.formatList([...names]))}</p>;
}
