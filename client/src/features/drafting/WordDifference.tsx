import { differenceByWords } from "@accord/shared/versions";
import { useIntl } from "react-intl";
import "./difference.css";

/** What was inserted and deleted, in its place, by words. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const { locale } = useIntl();
  return (
    <p className="words difference" dir="auto">
      {differenceByWords(before, after, locale).map(({ kind, words }, at) => {
        const key = `${at} ${kind}`;
        if (kind === "same") return <span key={key}>{words}</span>;
        return kind === "inserted" ? <ins key={key}>{words}</ins> : <del key={key}>{words}</del>;
      })}
    </p>
  );
}
