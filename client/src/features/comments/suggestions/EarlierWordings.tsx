import type { TextJson } from "@accord/shared/document-schema";
import { nodeOf } from "@accord/shared/suggestions";
import { useZone } from "../../../app/process.js";
import { DateText, Details, Say, useSay } from "../../../ui/index.js";
import { SuggestedWords } from "./SuggestedWords.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly process: string;
  readonly standing: Standing;
}

/** That it was changed or placed at other words, and what it said before: each wording against the one that came after. */
export function EarlierWordings({ process, standing: { thread, kind, proposed } }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const { earlier, changedAt } = thread.suggestion;
  if (changedAt === null) return null;
  const wordings = earlier.map((one) => ({ ...one, words: nodeOf(kind, one.proposed as TextJson) }));
  return (
    <>
      <p className="hint">
        <Say
          id="comments.edited"
          values={{ time: <DateText key="time" value={changedAt} zone={zone} withTime /> }}
        />
      </p>
      {wordings.length === 0 ? null : (
        <Details summary={say("comments.suggest.earlier", { count: wordings.length })}>
          <ol className="earlier-wordings">
            {wordings.map(({ until, words, text }, at) => (
              <li key={until} className="stack">
                <p className="hint">
                  <Say
                    id="comments.suggest.until"
                    values={{ time: <DateText key="time" value={until} zone={zone} withTime /> }}
                  />
                </p>
                <SuggestedWords before={words} after={wordings[at - 1]?.words ?? proposed} />
                {text === "" ? null : (
                  <p className="hint" dir="auto">
                    {text}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Details>
      )}
    </>
  );
}
