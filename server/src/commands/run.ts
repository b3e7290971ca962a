import { type Command, calledWith, type Ended, type Out, WrongUse } from "./command.js";

interface Listed {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Loaded when it is called: checking a log must not wait for a server to be built. */
  readonly load: () => Promise<Command>;
}

const commands: readonly Listed[] = [
  {
    name: "settings",
    usage: "settings [--json]",
    summary: "All settings, what they are now and what is usual.",
    load: async () => (await import("./settings.js")).settings,
  },
  {
    name: "verify",
    usage: "verify <file.json> [--since <older.json>] [--checkpoint <file>] [--json]",
    summary: "Check an exported decision log, or a proof, from the file alone.",
    load: async () => (await import("./verify.js")).verify,
  },
  {
    name: "user",
    usage: "user list [--json] | user new-password <e-mail> [--json]",
    summary: "People and their roles; a new password for one of them.",
    load: async () => (await import("./user.js")).user,
  },
  {
    name: "import",
    usage: "import <process> <file.csv> [--check] [--mapping <m.json>] [--json]",
    summary: "Contributions from a CSV file: all rows or none.",
    load: async () => (await import("./import.js")).importContributions,
  },
  {
    name: "export",
    usage: "export <process> <folder> [--json]",
    summary: "Write the public files of a process into a folder.",
    load: async () => (await import("./export.js")).exportFiles,
  },
  {
    name: "load-fixture",
    usage: "load-fixture --documents <n> --people <n> [--json]",
    summary: "Drafts and people for measuring, in a server started with --demo.",
    load: async () => (await import("./load-fixture.js")).loadFixture,
  },
  {
    name: "backup",
    usage: "backup [<folder>] [--json]",
    summary: "Copy the data folder, durably and with hashes; the server may run.",
    load: async () => (await import("./backup.js")).backup,
  },
  {
    name: "restore",
    usage: "restore <folder> [--checkpoint <file>] [--shorten-log] [--json] | restore --accept [--json]",
    summary:
      "Put a backup in place of the data, or go on from a database put in by hand; the server must be stopped.",
    load: async () => (await import("./restore.js")).restore,
  },
];

const overview = (): string =>
  [
    "Usage: npm run -s accord -- <command>",
    "",
    ...commands.map(({ usage, summary }) => `  ${usage.padEnd(76)} ${summary}`),
    "",
    "Exit code: 0 good, 1 not, 2 wrong use.",
  ].join("\n");

export async function run(args: readonly string[], environment: NodeJS.ProcessEnv, out: Out): Promise<Ended> {
  const [name, ...rest] = args;
  if (name === "help" || name === "--help") {
    out.print(overview());
    return 0;
  }
  const listed = commands.find((one) => one.name === name);
  if (!listed) {
    out.complain(`${name ? `There is no command "${name}".\n\n` : ""}${overview()}`);
    return 2;
  }
  try {
    const command = await listed.load();
    return await command.run(calledWith(command, rest, environment, out));
  } catch (error) {
    out.complain(error instanceof Error ? error.message : String(error));
    if (!(error instanceof WrongUse)) return 1;
    out.complain(`Usage: npm run -s accord -- ${listed.usage}`);
    return 2;
  }
}
