import type { TextJson } from "@accord/shared/document-schema";
import {
  figureWords,
  readTermsVersion,
  type TermsRow,
  termsRoots,
  termsTemplate,
} from "@accord/shared/forum";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Details, Table, useSay } from "../../ui/index.js";
import { TextDifference } from "../drafting/compared/TextDifference.js";
import { useDrawnWords } from "../drafting/drawn-words.js";
import type { OnTerms } from "./on-terms.js";
import { seatsFilled } from "./Sentences.js";

/** Words of the eight parts by root. */
export type TermsWords = Readonly<Record<string, unknown>>;

interface Props extends OnTerms {
  readonly before: TermsRow;
  /** The words as they are written now; none where they are asked for. */
  readonly words: TermsWords | undefined;
}

/** What a version changes of the one before it: figures before and after, words by words. */
export function Compare({ process, page, row, before, words }: Props) {
  const say = useSay();
  const seats = seatsFilled(page);
  const was = figureWords(before.figures, seats);
  const rows = figureWords(row.figures, seats).filter(({ name }) => row.changed.includes(name));
  return (
    <section aria-labelledby="terms-compare" className="stack">
      <h2 id="terms-compare">{say("terms.compare", { n: row.n })}</h2>
      {rows.length === 0 ? (
        <p>{say("terms.compare.same")}</p>
      ) : (
        <Table
          caption={say("terms.compare.caption", { before: before.n, n: row.n })}
          rows={rows}
          keyOf={({ name }) => name}
          columns={[
            {
              id: "figure",
              title: say("terms.compare.figure"),
              heads: true,
              cell: ({ name }) => say(`terms.figure.${name}`),
            },
            {
              id: "was",
              title: say(before.state === "in_force" ? "terms.compare.now" : "terms.compare.then", {
                n: before.n,
              }),
              cell: ({ name }) => {
                const old = was.find((one) => one.name === name);
                return old ? say(old.id, old.values) : null;
              },
            },
            {
              id: "is",
              title: say("terms.compare.then", { n: row.n }),
              cell: ({ id, values }) => say(id, values),
            },
          ]}
        />
      )}
      <Asked process={process} n={before.n}>
        {(old) =>
          words ? (
            <Words before={old} after={words} />
          ) : (
            <Asked process={process} n={row.n}>
              {(now) => <Words before={old} after={now} />}
            </Asked>
          )
        }
      </Asked>
    </section>
  );
}

interface AskedProps {
  readonly process: string;
  readonly n: number;
  readonly children: (words: TermsWords) => React.ReactNode;
}

function Asked({ process, n, children }: AskedProps) {
  const asked = useAsk(readTermsVersion, { params: { process, n } });
  return (
    <Reply asked={asked}>
      {({ parts }) => children(Object.fromEntries(parts.map(({ root, content }) => [root, content])))}
    </Reply>
  );
}

const wordsOf = (words: TermsWords, root: string): string =>
  words[root] ? plainText(words[root] as RichNode).trim() : "";

function Words({ before, after }: { readonly before: TermsWords; readonly after: TermsWords }) {
  const say = useSay();
  const { field: partName } = useDrawnWords(termsTemplate);
  const changed = termsRoots.filter((root) => wordsOf(before, root) !== wordsOf(after, root));
  const same = termsRoots.filter((root) => !changed.includes(root));
  return (
    <>
      <p>{say("terms.compare.words", { count: changed.length })}</p>
      {changed.map((root) => (
        <div key={root} className="stack">
          <h3>{partName(root)}</h3>
          <TextDifference before={before[root] as TextJson} after={after[root] as TextJson} />
        </div>
      ))}
      {same.length > 0 && changed.length > 0 ? (
        <Details summary={say("terms.compare.sameParts", { count: same.length })}>
          <ul>
            {same.map((root) => (
              <li key={root}>{partName(root)}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}
