import { lazy, type ReactNode, Suspense } from "react";
import type { OpenDocument } from "../../editor/index.js";
import { Button, Link, useSay } from "../../ui/index.js";
import { FindSwitch, useFindSwitch } from "./find/FindSwitch.js";
import { useKeysList } from "./keys/useKeysList.js";
import type { TextTalk } from "./useTextTalk.js";
import type { Colouring } from "./who-wrote/groups.js";
import { WhoWroteSwitch } from "./who-wrote/WhoWroteSwitch.js";
import { useWide } from "./wide.js";

/** Each is fetched when somebody asks for it. */
const FindBar = lazy(() => import("./find/FindBar.js"));
const KeysDialog = lazy(() => import("./keys/KeysDialog.js"));
const WhoWrote = lazy(() => import("./who-wrote/WhoWrote.js"));

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  /** Address of the history of the text. */
  readonly history: string;
  /** References of the contributions that passages answer, by mark. */
  readonly answers?: ReadonlyMap<string, string> | undefined;
  /** Whether the words are coloured by who wrote them. */
  readonly by: Colouring;
  readonly onBy: (by: Colouring) => void;
  readonly children?: ReactNode;
}

/** Above the text, in a line: whose words are whose, how they came to stand so, a draft from elsewhere, and find. */
export function TextBar({ opened, on, history, answers, by, onBy, children }: Props) {
  const say = useSay();
  const find = useFindSwitch();
  const keys = useKeysList();
  const hasKeyboard = useWide(64);
  return (
    <>
      <div className="text-bar">
        <WhoWroteSwitch {...{ by, onBy }} />
        <Link href={history}>{say("history.link")}</Link>
        {children}
        {hasKeyboard ? (
          <Button kind="quiet" onPress={keys.open}>
            {say("drafting.keys.open")}
          </Button>
        ) : null}
        <FindSwitch {...find} />
      </div>
      {keys.isOpen ? (
        <Suspense fallback={null}>
          <KeysDialog onClose={keys.close} />
        </Suspense>
      ) : null}
      {find.isOpen ? (
        <Suspense fallback={null}>
          <FindBar {...{ opened, on }} onClose={find.close} />
        </Suspense>
      ) : null}
      {by === "off" ? null : (
        <Suspense fallback={<p className="hint">{say("history.who.loading")}</p>}>
          <WhoWrote {...{ opened, on, answers, by }} />
        </Suspense>
      )}
    </>
  );
}
