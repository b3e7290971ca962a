import type { TextJson } from "@accord/shared/document-schema";
import { pictureAddress } from "@accord/shared/rich-text";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { Details, useSay } from "../../../ui/index.js";
import type { LineForm } from "./lines.js";
import { type DrawnPiece, type FormChange, type LineDifference, textDifference } from "./text-difference.js";
import "../difference.css";
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

interface Run {
  readonly at: number;
  readonly folded: boolean;
  readonly of: readonly LineDifference[];
}

/** Fewer lines than this are not worth a fold. */
const leastFolded = 3;

function runsOf(lines: readonly LineDifference[], whole: boolean): Run[] {
  const stays = (at: number): boolean =>
    whole || [at - 1, at, at + 1].some((near) => lines[near] !== undefined && lines[near].kind !== "same");
  const runs: { at: number; folded: boolean; of: LineDifference[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last && last.folded === !stays(at)) last.of.push(line);
    else runs.push({ at, folded: !stays(at), of: [line] });
  }
  return runs.map((run) => ({ ...run, folded: run.folded && run.of.length >= leastFolded }));
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
        return <Look key={key} {...look} />;
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

/** How words that stayed look now, in a sentence: form alone would be told by eye only. */
function Look({ words, came, went, link }: FormChange) {
  const say = useSay();
  const intl = useIntl();
  const list = (names: readonly string[]): string =>
    intl.formatList(
      names.map((name) => say(`drafting.compare.look.${name}` as "drafting.compare.look.bold")),
    );
  return (
    <p className="hint">
      {[
        ...(came.length > 0 ? [say("drafting.compare.came", { words, looks: list(came) })] : []),
        ...(went.length > 0 ? [say("drafting.compare.went", { words, looks: list(went) })] : []),
        ...(link ? [say("drafting.compare.led", { words, ...link })] : []),
      ].join(" ")}
    </p>
  );
}
