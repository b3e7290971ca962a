import { type ElementName, elementNames, type FiveElements, missingElements } from "@accord/shared/responses";
import { Button, TextArea, useSay } from "../../ui/index.js";
import type { Editing } from "./draft.js";

/** The shared reasoning: all five are required [8.3]; what the record knows stands there already and says where from. */
export function Elements({
  elements,
  suggestions,
  onChange,
}: {
  readonly elements: FiveElements;
  readonly suggestions: Editing["suggestions"];
  readonly onChange: (elements: FiveElements) => void;
}) {
  const say = useSay();
  const done = elementNames.length - missingElements(elements).length;
  const set = (name: ElementName, text: string): void => onChange({ ...elements, [name]: text });
  return (
    <fieldset className="desk-part">
      <legend>{say("responses.elements", { done, all: elementNames.length })}</legend>
      {elementNames.map((name) => {
        const { text, decisions } = suggestions[name];
        const untouched = text !== "" && elements[name] === text;
        return (
          <div key={name} className="desk-element">
            <TextArea
              name={`elements.${name}`}
              label={say(`responses.element.${name}`)}
              hint={untouched ? fromRecord(say, decisions) : undefined}
              words
              rows={2}
              value={elements[name]}
              onChange={(value) => set(name, value)}
            />
            {text !== "" && !untouched ? (
              <Button kind="quiet" onPress={() => set(name, joined(elements[name], text))}>
                {say("responses.suggest.add")}
              </Button>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

const fromRecord = (say: ReturnType<typeof useSay>, decisions: readonly number[]): string =>
  decisions.length === 0
    ? say("responses.from.record")
    : say("responses.from.decisions", { decisions: decisions.join(", "), count: decisions.length });

/** Nothing that was typed is lost. */
const joined = (typed: string, text: string): string =>
  typed.trim() === "" ? text : `${typed.trimEnd()}\n${text}`;
