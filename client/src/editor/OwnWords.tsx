import { plainText, type TextJson } from "@accord/shared/document-schema";
import { differenceByWords } from "@accord/shared/versions";
import { Fragment } from "react";
import { useIntl } from "react-intl";
import type { Returned } from "./difference.js";

const said = (nodes: readonly TextJson[]): string => nodes.map((node) => plainText(node)).join("\n");

/** Own words among those that stood there; null where all are own, or none can be told from the others. */
export function ownAmong({ mine, instead, stood }: Returned, language: string) {
  const before = stood ?? said(instead.map((key) => JSON.parse(key) as TextJson));
  const pieces = differenceByWords(before, said(mine), language).filter(({ kind }) => kind !== "deleted");
  return new Set(pieces.map(({ kind }) => kind)).size === 2 ? pieces : null;
}

/** Words that came back, marked among those that only show where they stood; of these no more than that takes. */
export function OwnWords({ words: run }: { readonly words: Returned }) {
  const { locale } = useIntl();
  const pieces = ownAmong(run, locale);
  if (pieces === null) return run.mine.map((node, at) => <p key={at}>{plainText(node)}</p>);
  return (
    <p className="returned-words">
      {pieces.map(({ kind, words }, at) =>
        kind === "same" ? (
          <Fragment key={at}>
            {shortened(words, { starts: at === 0, ends: at === pieces.length - 1 })}
          </Fragment>
        ) : (
          <ins key={at}>{words}</ins>
        ),
      )}
    </p>
  );
}

const around = 60;

/** The words beside those that are marked, whole ones only. */
export function shortened(
  words: string,
  { starts, ends }: { readonly starts: boolean; readonly ends: boolean },
): string {
  const most = starts || ends ? around : 2 * around;
  if (words.length <= most + 1) return words;
  const head = starts ? "" : words.slice(0, around).replace(/\s\S*$/u, " ");
  const tail = ends ? "" : words.slice(-around).replace(/^\S*\s/u, " ");
  return `${head}…${tail}`;
}
