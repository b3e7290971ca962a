import { type ReactNode, useEffect } from "react";
import { part } from "../../app/part.js";
import type { OpenDocument } from "../../editor/index.js";
import { whenIdle } from "../../editor/when-idle.js";
import { Button, Link, useSay } from "../../ui/index.js";
import { FindSwitch, useFindSwitch } from "./find/FindSwitch.js";
import { FindWaiting } from "./find/FindWaiting.js";
import { useKeysList } from "./keys/useKeysList.js";
import type { TextTalk } from "./useTextTalk.js";
import type { Colouring } from "./who-wrote/groups.js";
import { WhoWroteSwitch } from "./who-wrote/WhoWroteSwitch.js";
import { useWide } from "./wide.js";

/** Each is fetched when somebody asks for it. */
const FindBar = part(() => import("./find/FindBar.js"), { waiting: FindWaiting });
const KeysDialog = part(() => import("./keys/KeysDialog.js"), { isDialog: true });
const WhoWrote = part(() => import("./who-wrote/WhoWrote.js"), { waiting: WhoWroteWaiting });

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
  const { words, onWords, ...find } = useFindSwitch();
  const keys = useKeysList();
  const hasKeyboard = useWide(64);
  useEffect(
    () =>
      whenIdle(() => {
        FindBar.ahead();
        KeysDialog.ahead();
      }),
    [],
  );
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
      {keys.isOpen ? <KeysDialog onClose={keys.close} /> : null}
      {find.isOpen ? <FindBar {...{ opened, on }} {...{ words, onWords }} onClose={find.close} /> : null}
      {by === "off" ? null : <WhoWrote {...{ opened, on, answers, by }} />}
    </>
  );
}

function WhoWroteWaiting() {
  const say = useSay();
  return <p className="hint">{say("history.who.loading")}</p>;
}
