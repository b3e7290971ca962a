import { type Command, WrongUse } from "./command.js";
import { operate } from "./operate.js";

interface Listed {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly active: boolean;
  readonly roles: readonly string[];
}

export const user: Command = {
  async run(called) {
    const [what, email, ...more] = called.words;
    if (what === "list" && email === undefined) {
      const people = await operate(called, "list-people", {});
      if (called.flags.json) called.printJson(people);
      else for (const one of people as unknown as Listed[]) called.print(lineOf(one));
      return 0;
    }
    if (what === "new-password" && email !== undefined && more.length === 0) {
      const { password } = (await operate(called, "new-password", { email })) as { password: string };
      if (called.flags.json) called.printJson({ email, password });
      else {
        called.print(`New password of ${email}: ${password}`);
        called.print(
          "All sessions and tokens of this person have ended. It can be changed after signing in.",
        );
      }
      return 0;
    }
    throw new WrongUse("Say what: list, or new-password and an e-mail address.");
  },
};

function lineOf({ email, name, administrator, active, roles }: Listed): string {
  const holds = [...(administrator ? ["administrator"] : []), ...roles];
  return `${email}  ${name}${active ? "" : " (account closed)"}  ${holds.join(", ") || "no role"}`;
}
