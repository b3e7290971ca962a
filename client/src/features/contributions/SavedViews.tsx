import { useEffect, useState } from "react";
import { useSession } from "../../app/session.js";
import { Button, Dialog, Link, TextField, UndoLine, useSay } from "../../ui/index.js";
import { keepViews, readViews, type SavedView, withView } from "./saved-views.js";
import { addressOfView, type View } from "./words.js";

/** Views kept under a name in this browser. The address of the page is the view for everybody else. */
export function SavedViews({
  process,
  view,
  isOpen,
  onOpenChange,
}: {
  readonly process: string;
  readonly view: View;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const say = useSay();
  const account = useSession().person?.id ?? "";
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [name, setName] = useState("");
  const [kept, setKept] = useState<string>();
  const [removed, setRemoved] = useState<SavedView>();
  /** Another tab may have kept some since these were read. */
  const change = (how: (views: readonly SavedView[]) => readonly SavedView[]): void => {
    const next = how(readViews(localStorage, { account, process }));
    keepViews(localStorage, { account, process }, next);
    setViews(next);
  };
  const save = (): void => {
    change((views) => withView(views, { name: name.trim(), address: addressOfView(view) }));
    setKept(name.trim());
    setRemoved(undefined);
    setName("");
  };
  useEffect(() => {
    if (!isOpen) return;
    setViews(readViews(localStorage, { account, process }));
    setKept(undefined);
    setRemoved(undefined);
  }, [isOpen, account, process]);
  return (
    <Dialog
      title={say("contributions.views")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      acts={
        <Button kind="primary" isDisabled={name.trim() === ""} onPress={save}>
          {say("contributions.views.save")}
        </Button>
      }
    >
      {views.length === 0 ? (
        <p>{say("contributions.views.none")}</p>
      ) : (
        <ul className="saved-views">
          {views.map((one) => (
            <li key={one.name}>
              <Link href={`/app/${process}/contributions${one.address}`} onPress={() => onOpenChange(false)}>
                <bdi>{one.name}</bdi>
              </Link>
              <Button
                kind="quiet"
                aria-label={say("contributions.views.remove", { name: one.name })}
                onPress={() => {
                  change((views) => views.filter((other) => other.name !== one.name));
                  setRemoved(one);
                  setKept(undefined);
                }}
              >
                {say("themes.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {kept ? <p role="status">{say("contributions.views.kept", { name: kept })}</p> : null}
      {removed ? (
        <UndoLine
          done={say("contributions.views.removed", { name: removed.name })}
          onUndo={() => {
            change((views) => withView(views, removed));
            setRemoved(undefined);
          }}
        />
      ) : null}
      <TextField
        name="view-name"
        label={say("contributions.views.name")}
        hint={say("contributions.views.save.lead")}
        value={name}
        onChange={setName}
        maxLength={80}
      />
    </Dialog>
  );
}
