import { Button, Dialog, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import { SuggestedWords } from "./SuggestedWords.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** All suggestions for the words of one passage beside each other, each against what stands there now (S11). */
export function CompareDialog({ talk, standing, onClose }: Props) {
  const say = useSay();
  const { now, others } = standing;
  const standings = talk.suggestions?.standings;
  const all = [standing, ...others.flatMap((id) => standings?.get(id) ?? [])];
  return (
    <Dialog
      title={say("comments.suggest.compare.title")}
      isOpen
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
    >
      <div className="suggested-compare">
        <section className="stack">
          <h3>{say("comments.suggest.compare.now")}</h3>
          {now ? <SuggestedWords before={now} after={now} /> : null}
        </section>
        {all.map((one) => (
          <section key={one.thread.id} className="stack">
            <h3>
              <bdi>{say("comments.suggest.compare.of", { name: one.thread.by.name })}</bdi>
            </h3>
            <SuggestedWords before={one.now ?? one.base} after={one.left?.blocks ?? one.proposed} />
            {one.left ? (
              <p className="hint">
                {say("comments.suggest.changed")}{" "}
                {say("comments.suggest.applies", { applies: one.left.applies, of: one.left.of })}
              </p>
            ) : null}
            {one.thread.suggestion.answers ? (
              <p className="hint">
                {say("comments.suggest.answers.one", { reference: one.thread.suggestion.answers })}
              </p>
            ) : null}
            <p className="hint">{say("comments.replies", { count: one.thread.comments.length - 1 })}</p>
            {one.thread.id === standing.thread.id ? null : (
              <p className="acts">
                <Button
                  onPress={() => {
                    onClose();
                    talk.setActive(one.thread.id);
                  }}
                >
                  {say("comments.suggest.compare.open")}
                </Button>
              </p>
            )}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
