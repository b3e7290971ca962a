import { sayIssue } from "@accord/shared/messages";
import {
  addCategory,
  type CategoryLine,
  listCategories,
  orderCategories,
  removeCategory,
} from "@accord/shared/responses";
import { type ReactNode, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, StateMark, UndoLine, useSay, WordsOf } from "../../ui/index.js";
import { outcomeState, outcomeWord } from "./words.js";

interface Props {
  readonly process: string;
  readonly lines: readonly CategoryLine[];
  readonly may: boolean;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly form: (line: CategoryLine) => ReactNode;
}

export function CategoryLines({ process, lines, may, open, onOpen, form }: Props) {
  const say = useSay();
  const changes = { changes: [listCategories] };
  const [gone, setGone] = useState<CategoryLine | null>(null);
  const remove = useAct(removeCategory, changes);
  const putBack = useAct(addCategory, { ...changes, onDone: () => setGone(null) });
  const order = useAct(orderCategories, changes);
  const move = (at: number, by: -1 | 1): void => {
    const ids = lines.map(({ id }) => id);
    const [one] = ids.splice(at, 1);
    if (one === undefined) return;
    ids.splice(at + by, 0, one);
    order.act({ params: { process }, body: { juncture: lines[at]?.juncture ?? "themes", ids } });
  };
  return (
    <>
      {lines.length > 0 ? (
        <ol className="desk-categories">
          {lines.map((line, at) => (
            <li key={line.id}>
              {open === line.id ? (
                form(line)
              ) : (
                <Words line={line}>
                  {may ? (
                    <div className="acts">
                      <Quiet
                        name={say("responses.categories.editOf", { category: line.category })}
                        onPress={() => onOpen(line.id)}
                      >
                        {say("responses.categories.edit")}
                      </Quiet>
                      {at > 0 ? (
                        <Quiet
                          name={say("responses.categories.up", { category: line.category })}
                          onPress={() => move(at, -1)}
                        >
                          {say("responses.categories.moveUp")}
                        </Quiet>
                      ) : null}
                      {at < lines.length - 1 ? (
                        <Quiet
                          name={say("responses.categories.down", { category: line.category })}
                          onPress={() => move(at, 1)}
                        >
                          {say("responses.categories.moveDown")}
                        </Quiet>
                      ) : null}
                      <Quiet
                        name={say("responses.categories.removeOf", { category: line.category })}
                        onPress={() => {
                          setGone(line);
                          remove.act({ params: { process, category: line.id } });
                        }}
                      >
                        {say("responses.categories.remove")}
                      </Quiet>
                    </div>
                  ) : null}
                </Words>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {gone && !lines.some(({ id }) => id === gone.id) ? (
        <UndoLine
          done={say("responses.categories.removed", { category: gone.category })}
          pending={putBack.pending}
          onUndo={() => {
            const { juncture, theme, category, outcome, reasonCodes, text } = gone;
            putBack.act({
              params: { process },
              body: { juncture, theme, category, outcome, reasonCodes, text },
            });
          }}
        />
      ) : null}
      <Refusal error={remove.refused ?? order.refused ?? putBack.refused} />
    </>
  );
}

function Quiet({
  name,
  onPress,
  children,
}: {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button kind="quiet" aria-label={name} onPress={onPress}>
      {children}
    </Button>
  );
}

/** A line for reading: what was asked for, its outcome or the gap, why, and since when it is public. */
function Words({ line, children }: { readonly line: CategoryLine; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <p className="desk-category">
        <strong dir="auto">{line.category}</strong>
        {line.outcome === null ? (
          <StateMark state="noResponse" label={say("responses.categories.none")} />
        ) : (
          <StateMark state={outcomeState[line.outcome]} label={outcomeWord(say, line.outcome)} />
        )}
        <span className="hint">
          {line.themeName ? <bdi>{line.themeName}</bdi> : say("responses.noTheme")}
          {" · "}
          {standing(line, say)}
        </span>
      </p>
      {line.reasonCodes.length > 0 ? (
        <p>{line.reasonCodes.map((code) => say(`responses.reason.${code}`)).join(", ")}</p>
      ) : null}
      {line.text ? <WordsOf>{line.text}</WordsOf> : null}
      {line.lacks
        .filter(({ field }) => field !== "outcome")
        .map((lack) => (
          <p key={lack.code}>
            <StateMark state="needsJudgement" label={sayIssue(say, lack)} />
          </p>
        ))}
      {children}
    </>
  );
}

/** What is public of it, and whose approval it has. */
function standing(line: CategoryLine, say: ReturnType<typeof useSay>): string {
  const { release, changed, approved, approvedBy } = line;
  const words = [
    release === null
      ? say("responses.categories.new")
      : say(changed ? "responses.categories.changed" : "responses.categories.public", { no: release }),
  ];
  if (release === null || changed) {
    if (approved) words.push(say("responses.row.approved"));
    else if (approvedBy.length === 0) words.push(say("responses.categories.unapproved"));
    else words.push(...approvedBy.map((bloc) => say(`responses.row.approvedBy.${bloc}`)));
  }
  return words.join(" · ");
}
