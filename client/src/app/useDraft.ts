import { type FormEvent, useState } from "react";
import type { SummaryIssue } from "../ui/index.js";
import { useIssues } from "./useIssues.js";

interface Form<Draft> {
  readonly from: Draft;
  readonly refused: unknown;
  /** What stands against sending it as it is typed. */
  readonly missingIn: (draft: Draft) => readonly SummaryIssue[];
  readonly onSend: (draft: Draft) => void;
}

/** A form of several fields while it is typed: it is sent once nothing is missing, and keeps all when it is refused. */
export function useDraft<Draft extends object>({ from, refused, missingIn, onSend }: Form<Draft>) {
  const [draft, setDraft] = useState(from);
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = missingIn(draft);
    setOwn(wrong);
    if (wrong.length === 0) onSend(draft);
  };
  return { draft, set, send, ...useIssues(refused, own) };
}
