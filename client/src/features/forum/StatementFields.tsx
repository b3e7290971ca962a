import { type Declaration, type Ethics, ethicsPrinciples, type Interest } from "@accord/shared/forum";
import { Button, Checkbox, TextField, useSay } from "../../ui/index.js";
import "./forum.css";

interface Props {
  readonly ethics: Ethics;
  readonly value: Declaration;
  readonly onChange: (value: Declaration) => void;
  readonly issue: string | undefined;
}

export const nothingDeclared: Declaration = { interests: [], none: false };

/** [Q20] The seven principles, and the interests in the member's own words. */
export function StatementFields({ ethics, value, onChange, issue }: Props) {
  const say = useSay();
  const { interests, none } = value;
  const change = (at: number, part: Partial<Interest>): void =>
    onChange({
      none: false,
      interests: interests.map((one, nth) => (nth === at ? { ...one, ...part } : one)),
    });
  return (
    <div className="stack-wide">
      <ul className="principles words">
        {ethicsPrinciples.map((one) => (
          <li key={one}>{say(`forum.principle.${one}`)}</li>
        ))}
      </ul>
      <div className="stack">
        <h2>{say("forum.interests")}</h2>
        <p>{say("forum.interests.lead")}</p>
        <p className="hint">
          {say(ethics === "public_interests" ? "forum.interests.public" : "forum.interests.forum")}
        </p>
      </div>
      {interests.map((one, at) => (
        <fieldset className="interest stack" key={String(at)}>
          <legend>{say("forum.interests.nth", { n: at + 1 })}</legend>
          <TextField
            name={`organisation-${at}`}
            label={say("forum.interests.organisation")}
            value={one.organisation}
            onChange={(organisation) => change(at, { organisation })}
          />
          <TextField
            name={`interest-${at}`}
            label={say("forum.interests.interest")}
            value={one.interest}
            onChange={(interest) => change(at, { interest })}
          />
          <Button
            kind="quiet"
            aria-label={say("forum.interests.remove", { n: at + 1 })}
            onPress={() => onChange({ ...value, interests: interests.filter((_, nth) => nth !== at) })}
          >
            {say("forum.interests.remove.short")}
          </Button>
        </fieldset>
      ))}
      {none ? null : (
        <p>
          <Button
            onPress={() =>
              onChange({ none: false, interests: [...interests, { organisation: "", interest: "" }] })
            }
          >
            {say("forum.interests.add")}
          </Button>
        </p>
      )}
      {interests.length > 0 ? null : (
        <Checkbox
          name="none"
          isSelected={none}
          onChange={(chosen) => onChange({ interests: [], none: chosen })}
        >
          {say("forum.interests.none")}
        </Checkbox>
      )}
      {issue === undefined ? null : <p className="field-issue">{issue}</p>}
    </div>
  );
}
