import { Button, Sign, useSay } from "../../ui/index.js";

export interface OutlineEntry {
  readonly root: string;
  readonly no: string | number;
  readonly label: string;
  readonly isFull: boolean;
  /** How much of it is to be mended. */
  readonly wrong: number;
}

interface Props {
  readonly entries: readonly OutlineEntry[];
  readonly words: number;
  /** What is told of a text that has come and is not read yet would be that of an empty one. */
  readonly isRead: boolean;
  readonly onField: (root: string) => void;
  /** Before it goes to a field: closes the sheet that the outline stands in. */
  readonly onGo: (() => void) | undefined;
}

/** The fields in order, each filled, empty or with something to mend, and the way to it. */
export function Outline({ entries, words, isRead, onField, onGo }: Props) {
  const say = useSay();
  const go = (root: string): void => {
    onGo?.();
    // After the sheet has given the focus back.
    setTimeout(() => onField(root), onGo ? 80 : 0);
  };
  const filled = entries.filter(({ isFull }) => isFull).length;
  return (
    <>
      <p className="hint">
        {isRead ? say("drafting.filled", { filled, total: entries.length }) : say("drafting.unread")}
      </p>
      <p className="hint">{isRead ? say("drafting.words", { count: words }) : "\u00a0"}</p>
      <ul className="outline">
        {entries.map(({ root, no, label, isFull, wrong }) => {
          const mends = isRead && isFull && wrong > 0;
          return (
            <li key={root}>
              <Button kind="quiet" className="outline-entry" onPress={() => go(root)}>
                <span className="room-number">{no}</span>
                <span className="outline-label">{label}</span>
                <span className="outline-state">
                  {mends && wrong > 1 ? <span aria-hidden="true">{wrong}</span> : null}
                  {isRead ? (
                    <Sign
                      sign={mends ? "alert" : isFull ? "tick" : "ring"}
                      tone={mends ? "warn" : isFull ? "good" : "muted"}
                    />
                  ) : (
                    <span aria-hidden="true">…</span>
                  )}
                </span>
                <span className="visually-hidden">
                  {mends
                    ? say("drafting.toMend", { count: wrong })
                    : say(isRead ? (isFull ? "drafting.isFilled" : "drafting.isEmpty") : "drafting.isUnread")}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
