import type { Say } from "@accord/shared/messages";
import type { ComparedSolution, readSolutions } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import type { ReactNode } from "react";
import { Button } from "../../ui/index.js";

/** What a form of a solution is found by. */
export const formOf = (part: "score" | "choice", solution: string): string => `${part}-${solution}`;

/** What is left for me on this page: score what I have not scored, then say what the group selects. */
export function nextAct(sheet: ReplyOf<typeof readSolutions>, say: Say): ReactNode {
  const open = sheet.solutions.filter(({ choice }) => choice === null);
  const notScored = sheet.can.score ? open.filter(({ scores }) => !scores.some(({ own }) => own)) : [];
  if (notScored[0])
    return (
      <Go to={formOf("score", notScored[0].id)}>{say("problems.score.next", { count: notScored.length })}</Go>
    );
  const [first] = sheet.can.choose ? open : [];
  return first ? (
    <Go to={formOf("choice", mostScored(open, first).id)}>{say("problems.choice.next")}</Go>
  ) : null;
}

const mostScored = (open: readonly ComparedSolution[], first: ComparedSolution): ComparedSolution =>
  open.reduce(
    (most, one) => ((one.summary.all?.mean ?? 0) > (most.summary.all?.mean ?? 0) ? one : most),
    first,
  );

function Go({ to, children }: { readonly to: string; readonly children: string }) {
  const go = (): void => {
    const place = document.getElementById(to);
    const fold = place?.querySelector("details");
    if (!place || !fold) return;
    fold.open = true;
    // What is in it is drawn once it has said that it opened.
    const look = (): void => {
      const field = fold.querySelector<HTMLElement>("input, textarea");
      if (!field) return void requestAnimationFrame(look);
      field.focus({ preventScroll: true });
      place.scrollIntoView({ block: "center" });
    };
    look();
  };
  return (
    <Button kind="primary" onPress={go}>
      {children}
    </Button>
  );
}
