import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Select, Sheet, useSay } from "../../ui/index.js";
import { FilterSheet } from "./FilterBar.js";
import { SavedViews } from "./SavedViews.js";
import { queryOf, sortOptions, type View } from "./words.js";

interface Props {
  readonly process: string;
  readonly view: View;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
  readonly narrow: boolean;
}

/** In which order and as what the view is shown; kept under a name, or taken away as a file. */
export function ViewBar({ process, view, onChange, narrow }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  const file = `/api/p/${process}/contributions.csv?${new URLSearchParams(queryOf(view))}`;
  const keepViews = (): void => {
    setOpen(false);
    setKept(true);
  };
  const shown = { view, onChange };
  return (
    <div className="view-bar">
      {narrow ? (
        <>
          <FilterSheet process={process} filter={view.filter} onChange={onChange} />
          <Button onPress={() => setOpen(true)}>{say("contributions.view")}</Button>
          <Sheet title={say("contributions.view")} isOpen={open} onOpenChange={setOpen}>
            <Order {...shown} />
            <Kind {...shown} />
            <div className="acts">
              <Button onPress={keepViews}>{say("contributions.views")}</Button>
              <a className="button button-plain" href={file} download>
                {say("contributions.export")}
              </a>
            </div>
          </Sheet>
        </>
      ) : (
        <>
          <Order {...shown} />
          <Kind {...shown} />
          <MenuTrigger>
            <Button>{say("contributions.view.more")}</Button>
            <Menu aria-label={say("contributions.view.more")}>
              <MenuItem onAction={keepViews}>{say("contributions.views")}</MenuItem>
              <MenuItem href={file} download>
                {say("contributions.export")}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        </>
      )}
      <SavedViews process={process} view={view} isOpen={kept} onOpenChange={setKept} />
    </div>
  );
}

type Shown = Pick<Props, "view" | "onChange">;

function Order({ view, onChange }: Shown) {
  const say = useSay();
  return (
    <Select
      name="sort"
      label={say("contributions.sort")}
      options={sortOptions(say)}
      value={view.sort}
      onChange={(id) => onChange({ sort: id === "newest" ? undefined : id })}
    />
  );
}

function Kind({ view, onChange }: Shown) {
  const say = useSay();
  return (
    <fieldset className="view-choices">
      <legend className="visually-hidden">{say("contributions.view")}</legend>
      {([false, true] as const).map((board) => (
        <Button
          key={String(board)}
          aria-pressed={view.board === board}
          className="view-choice"
          onPress={() => onChange({ view: board ? "board" : undefined })}
        >
          {say(board ? "contributions.view.board" : "contributions.view.table")}
        </Button>
      ))}
    </fieldset>
  );
}
