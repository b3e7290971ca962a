import { leastContrast, leastOn, readable } from "@accord/shared/tokens";
import { useState } from "react";
import { issueOf } from "../../../app/Refusal.js";
import { Button, TextField, useSay } from "../../../ui/index.js";
import { SettingsGroup } from "./SettingsGroup.js";
import type { GroupProps } from "./UsualSettings.js";
import { useSave } from "./use-save.js";

const isColour = (typed: string): boolean => /^#[0-9a-f]{6}$/.test(typed);
const figure = (contrast: number): number => Math.floor(contrast * 10) / 10;
// What a hint shows, and no colour of this page.
const example = `#${"6b3fa8"}`;

/** A member's own colour on its public pages, once it can be read there; the nearest shade is offered. */
export function LookSettings({ process, reply, may }: GroupProps) {
  const say = useSay();
  const act = useSave(process);
  const stored = reply.settings.siteColour ?? "";
  const [typed, setTyped] = useState<string>();
  const colour = (typed ?? stored).trim().toLowerCase();
  const whole = isColour(colour);
  const shade = whole ? readable(colour, "light") : null;
  const colourSample = (sample: HTMLElement | null): void => {
    if (!whole) return;
    for (const theme of ["light", "dark"] as const)
      sample?.style.setProperty(`--sample-${theme}`, readable(colour, theme));
  };
  const wrong = colour !== "" && !whole ? say("process.settings.look.wrong", { example }) : undefined;
  const [tried, setTried] = useState(false);
  const issue = (tried ? wrong : undefined) ?? issueOf(act.refused, "siteColour", say);
  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong === undefined && (await act.save({ siteColour: colour || null }))) setTyped(undefined);
  };
  const sentence = (one: string): string =>
    say(shade === one ? "process.settings.look.good" : "process.settings.look.low", {
      contrast: figure(leastOn(one, "light")),
      least: leastContrast,
      shade: shade ?? "",
    });
  return (
    <SettingsGroup
      group="look"
      may={may}
      pending={act.pending}
      refused={act.refused}
      issues={tried && wrong ? [{ field: "siteColour", text: wrong }] : []}
      undo={act.undoable ? () => void act.undo() : undefined}
      onSave={() => void save()}
    >
      {may ? (
        <TextField
          name="siteColour"
          optional
          width={8}
          label={say("process.settings.name.siteColour")}
          hint={say("process.settings.look.hint", { example })}
          value={typed ?? stored}
          onChange={setTyped}
          issue={act.pending ? undefined : issue}
        />
      ) : (
        <p>
          <strong>{say("process.settings.name.siteColour")}</strong>:{" "}
          {stored || say("process.settings.look.own")}
        </p>
      )}
      {whole ? (
        <div className="stack" aria-live="polite">
          <p className="site-sample" ref={colourSample}>
            {say("process.settings.look.sample")}
          </p>
          <p className="hint">{sentence(colour)}</p>
          {may && shade !== null && shade !== colour ? (
            <Button kind="quiet" onPress={() => setTyped(shade)}>
              {say("process.settings.look.take", { shade })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </SettingsGroup>
  );
}
