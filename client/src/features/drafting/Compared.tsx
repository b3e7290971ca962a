import type { ReactNode } from "react";
import { useHere } from "../../app/here.js";
import type { OpenDocument } from "../../editor/index.js";
import { EmptyState, LinkButton, useSay } from "../../ui/index.js";
import { CompareSuggestions, EndDialog, isComparing } from "../comments/index.js";
import { TopLine } from "./OnText.js";
import type { TextTalk } from "./useTextTalk.js";
import { WhenOpen } from "./WhenOpen.js";

/** Whether the address is that of the text with "/compare" behind it. */
export const useComparing = (): boolean => isComparing(useHere());

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  readonly title: ReactNode;
  readonly isNarrow: boolean;
}

/** The suggestions for one passage in place of the text (S11). */
export function Compared({ opened, on, title, isNarrow }: Props) {
  const say = useSay();
  const { talk, fieldName, fieldElement } = on;
  const standing = talk.active && talk.suggestions?.standings.get(talk.active.id);
  const back = window.location.pathname.replace("/compare", "");
  return (
    <div className="room">
      <TopLine {...{ opened, fieldName, fieldElement }} />
      {title}
      <WhenOpen opened={opened}>
        {standing ? (
          <CompareSuggestions key={standing.thread.id} {...{ talk, standing, isNarrow }} />
        ) : talk.loaded ? (
          <EmptyState text={say("comments.suggest.compare.none")}>
            <LinkButton href={back}>{say("comments.suggest.compare.back")}</LinkButton>
          </EmptyState>
        ) : null}
      </WhenOpen>
      <EndDialog talk={talk} />
    </div>
  );
}
