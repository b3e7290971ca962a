import {
  changedFigures,
  type FigureName,
  figureWords,
  type TermsFigures,
  usualVeto,
} from "@accord/shared/forum";
import { sayIssue } from "@accord/shared/messages";
import { type Bloc, blocs } from "@accord/shared/people";
import { type ReactNode, useState } from "react";
import { Button, Link, Notice, useSay } from "../../ui/index.js";
import { ChangeFigures } from "./ChangeFigures.js";
import type { OnTerms } from "./on-terms.js";
import { Example, seatsFilled } from "./Sentences.js";

/** Usual values of the figures that have one. */
const usual: Pick<TermsFigures, "rule" | "quorum" | "veto" | "ethics" | "secretBallots" | "sanctions"> = {
  rule: { kind: "majority" },
  quorum: { kind: "usual" },
  veto: usualVeto,
  ethics: "statement",
  secretBallots: false,
  sanctions: "ballot",
};

/** What the program reads from the terms, as sentences: each with where it is set and its usual value. */
export function Figures({ process, page, row }: OnTerms) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const mayChange = row.state === "draft" && page.can.edit;
  const { asynchronousDays, closingCountdownSeconds } = page.windows;
  const order = [...blocs].sort((a, b) => page.labels[a].localeCompare(page.labels[b])) as [Bloc, Bloc];
  const isUsual = changedFigures({ ...row.figures, ...usual }, row.figures);
  const usualOf = (name: FigureName): string => {
    if (name === "mandate") return say("terms.usual.mandate");
    return isUsual.includes(name)
      ? say("terms.usual", { usual: say(`terms.usual.${name}`) })
      : say("terms.usual.is");
  };
  const inSettings = (
    <Link href={`/app/${process}/settings`}>
      {say("terms.set.settings", { settings: say("terms.set.settings.link") })}
    </Link>
  );
  return (
    <section className="stack terms-figures" aria-labelledby="figures-read">
      <h2 id="figures-read" className="terms-figures-head">
        {say("terms.figures")}
      </h2>
      <p className="hint">{say("terms.figures.lead")}</p>
      {page.openBallots > 0 ? (
        <p className="hint">{say("terms.figures.open", { count: page.openBallots })}</p>
      ) : null}
      {row.state === "draft" && page.issues.length > 0 ? (
        <Notice tone="warn" title={say("terms.figures.wrong")}>
          <ul className="plain-list">
            {page.issues.map((one) => (
              <li key={one.code}>{sayIssue(say, one)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {changing ? (
        <ChangeFigures {...{ process, page, row }} onDone={() => setChanging(false)} />
      ) : (
        <>
          {mayChange ? (
            <p>
              <Button onPress={() => setChanging(true)}>{say("terms.change.act")}</Button>
            </p>
          ) : null}
          <dl className="terms-list">
            {figureWords(row.figures, seatsFilled(page)).map(({ name, id, values }) => (
              <Line
                key={name}
                name={say(`terms.figure.${name}`)}
                words={say(id, values)}
                set={say("terms.set.terms")}
                usual={usualOf(name)}
              >
                {name === "quorum" ? <Example figures={row.figures} page={page} /> : null}
              </Line>
            ))}
            <Line
              name={say("terms.figure.blocs")}
              words={say("terms.blocs", {
                first: page.labels[order[0]],
                second: page.labels[order[1]],
                filledFirst: page.filled[order[0]],
                filledSecond: page.filled[order[1]],
              })}
              set={say("terms.set.people")}
              usual={say("terms.usual", { usual: say("terms.usual.blocs") })}
            />
            <Line
              name={say("terms.figure.windows")}
              words={say("terms.windows", { days: asynchronousDays, seconds: closingCountdownSeconds })}
              set={inSettings}
              usual={say("terms.usual", { usual: say("terms.usual.windows") })}
            />
          </dl>
          <p className="hint">{say("terms.source")}</p>
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly words: string;
  readonly set: ReactNode;
  readonly usual?: string;
  readonly children?: ReactNode;
}

function Line({ name, words, set, usual: value, children }: LineProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>{words}</p>
        {children}
        <p className="hint">
          <span className="fact">{set}</span> {value ? <span className="fact">{value}</span> : null}
        </p>
      </dd>
    </div>
  );
}
