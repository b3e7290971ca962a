import { type ComponentType, useEffect, useReducer, useState } from "react";
import { isReached, reached } from "../connection/state.js";
import { announce, Button, Dialog, Notice, useSay } from "../ui/index.js";

interface How<Props> {
  /** What stands in its place until it is here. */
  readonly waiting?: ComponentType<Props>;
  /** Where it opens over the page, what is said of it does too. */
  readonly isDialog?: boolean;
}

/**
 * A part of a screen that is fetched when somebody asks for it. One that can't be fetched says so in its own place, and
 * comes by itself when the server is reached again; the screen stays, with all that was written there [ED-41].
 */
export function part<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { waiting: Waiting = Nothing, isDialog = false }: How<Props> = {},
) {
  let here: ComponentType<Props> | null = null;
  const fetched = async (): Promise<void> => {
    here ??= (await load()).default;
  };
  function Part(props: Props) {
    const [state, setState] = useState<"waiting" | "here" | Failure>("waiting");
    const [tries, next] = useReducer((n: number) => n + 1, 0);
    const again = (): void => {
      setState("waiting");
      next();
    };
    // Each try fetches anew.
    useEffect(() => {
      let isGone = false;
      const come = async (): Promise<void> => {
        try {
          await fetched();
          if (!isGone) setState("here");
        } catch {
          if (isGone) return;
          setState(isReached() ? "gone" : "offline");
          if (isReached()) return;
          await reached();
          if (!isGone) next();
        }
      };
      void come();
      return () => {
        isGone = true;
      };
    }, [tries]);
    const Here = here;
    if (Here !== null) return <Here {...props} />;
    if (state === "waiting" || state === "here") return <Waiting {...props} />;
    const { onClose } = props as { readonly onClose?: () => void };
    return <NotFetched why={state} isDialog={isDialog} onAgain={again} {...(onClose ? { onClose } : {})} />;
  }
  /** Before anybody asks, so that it is there without the server too. */
  const ahead = (): void => void fetched().catch(() => {});
  return Object.assign(Part, { ahead });
}

const Nothing = () => null;

type Failure = "offline" | "gone";

interface NotFetchedProps {
  readonly why: Failure;
  readonly isDialog: boolean;
  readonly onAgain: () => void;
  readonly onClose?: () => void;
}

function NotFetched({ why, isDialog, onAgain, onClose }: NotFetchedProps) {
  const say = useSay();
  const title = say("app.part.failed");
  useEffect(() => announce(title), [title]);
  const acts =
    why === "offline" ? null : (
      <>
        <Button onPress={onAgain}>{say("app.tryAgain")}</Button>
        <Button kind="quiet" onPress={() => location.reload()}>
          {say("app.part.reload")}
        </Button>
      </>
    );
  const close = onClose && (
    <Button kind="quiet" onPress={onClose}>
      {say("ui.close")}
    </Button>
  );
  if (isDialog && onClose)
    return (
      <Dialog title={title} isOpen onClose={onClose} acts={acts}>
        <p>{say(`app.part.${why}`)}</p>
      </Dialog>
    );
  return (
    <Notice
      tone="warn"
      title={title}
      acts={
        <>
          {acts}
          {close}
        </>
      }
    >
      <p>{say(`app.part.${why}`)}</p>
    </Notice>
  );
}
