import {
  type ContributionChoice,
  listContributions,
  listOwnSortings,
  listThemes,
  readContribution,
  setThemes,
} from "@accord/shared/contributions";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, CheckboxGroup, Details, Dialog, Link, useSay } from "../../ui/index.js";
import { SortingProgress } from "./WorkProgress.js";

interface Props {
  readonly process: string;
  readonly choice: ContributionChoice;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: (done: { changed: number; sorting: string }) => void;
}

/** Themes to give and to take away, for one, several or all that match. */
export function ThemeDialog({ process, choice, count, isOpen, onClose, onDone }: Props) {
  const say = useSay();
  const themes = useAsk(listThemes, { params: { process } }, { enabled: isOpen });
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const sort = useAct(setThemes, {
    changes: [listContributions, listThemes, readContribution, listOwnSortings],
    onDone: (done) => {
      setAdd([]);
      setRemove([]);
      onDone(done);
      onClose();
    },
  });
  const options = (themes.data?.themes ?? []).map(({ id, name }) => ({
    value: id,
    label: <bdi>{name}</bdi>,
  }));
  return (
    <Dialog
      title={say("contributions.act.theme.title")}
      isOpen={isOpen}
      onClose={onClose}
      acts={
        options.length === 0 ? undefined : (
          <Button
            kind="primary"
            pending={sort.pending}
            isDisabled={add.length + remove.length === 0}
            onPress={() => sort.act({ params: { process }, body: { choice, add, remove } })}
          >
            {say("contributions.act.theme.save", { count })}
          </Button>
        )
      }
    >
      {options.length === 0 ? (
        <p>
          {say("contributions.act.theme.none")}{" "}
          <Link href={`/app/${process}/themes`}>{say("themes.make")}</Link>
        </p>
      ) : (
        <>
          <Refusal error={sort.refused} />
          {sort.pending ? <SortingProgress process={process} /> : null}
          <CheckboxGroup
            name="add"
            label={say("contributions.act.theme.add")}
            options={options}
            value={add}
            onChange={(next) => {
              setAdd(next);
              setRemove(remove.filter((id) => !next.includes(id)));
            }}
          />
          <Details summary={say("contributions.act.theme.remove")}>
            <CheckboxGroup
              name="remove"
              label={say("contributions.act.theme.remove")}
              options={options}
              value={remove}
              onChange={(next) => {
                setRemove(next);
                setAdd(add.filter((id) => !next.includes(id)));
              }}
            />
          </Details>
        </>
      )}
    </Dialog>
  );
}
