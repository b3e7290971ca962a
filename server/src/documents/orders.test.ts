import { setImmediate as turn } from "node:timers/promises";
import { closeCodes } from "@accord/shared/protocol";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { clientBinding } from "../ports/tables/index.js";
import { testFolder } from "../testing/folder.js";
import { drawing } from "./testing/archive.js";
import { blocksOf, field } from "./testing/authors.js";
import { textOf } from "./testing/clients.js";
import { Backup } from "./testing/epochs.js";
import { FaultyHouse } from "./testing/faulty-house.js";
import { Ledger } from "./testing/ledger.js";
import { lettersOf, putIn, takeOut } from "./testing/letters.js";
import { Orders } from "./testing/orders.js";
import { type Kept, OrdersDevice } from "./testing/orders-device.js";
import { assertWhole, loadText } from "./text.js";

const from = Number(process.env.ACCORD_SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.ACCORD_ORDERS ?? 6) }, (_, i) => from + i);
const steps = Number(process.env.ACCORD_STEPS ?? 120);
const names = ["ana", "ben", "cem"];
const refusals: readonly number[] = [
  ...[closeCodes.locked, closeCodes.rights_lost],
  ...[closeCodes.session_ended, closeCodes.epoch_gone],
];

/** How often each fault was met, over all seeds. */
const met = new Map<string, number>();
const note = (what: string) => void met.set(what, (met.get(what) ?? 0) + 1);

beforeAll(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterAll(() => vi.useRealTimers());

/** Six browsers of three people, in a house with faults. */
class Meeting {
  readonly ledger = new Ledger();
  readonly house: FaultyHouse;
  readonly orders: Orders;
  readonly #backup: Backup;
  readonly #draw: ReturnType<typeof drawing>;
  readonly #devices: OrdersDevice[];

  constructor(file: string, seed: number) {
    this.#draw = drawing(seed);
    this.#backup = new Backup(file);
    this.house = new FaultyHouse(file, drawing(seed + 1_000_000), note);
    this.orders = new Orders(this.house, this.ledger, names, seed);
    this.#devices = names.flatMap((name) => [this.#device(name), this.#device(name)]);
  }

  #device(name: string, kept?: Kept): OrdersDevice {
    return new OrdersDevice(this.house, name, this.#draw(2 ** 31), this.ledger, kept);
  }

  #wrong(what: string): void {
    this.ledger.problems.push(what);
  }

  /** The page is loaded again, on what the browser keeps; what a refusal ended is a draft. */
  #opensAgain(no: number, isRefused: boolean): void {
    const one = this.#devices[no] as OrdersDevice;
    const { kept } = one;
    if (isRefused) {
      const last = this.#refusalOf(one);
      const isWrongly = last === closeCodes.epoch_gone && one.document === this.house.text;
      if (!refusals.includes(last ?? 0) || isWrongly) this.#wrong(`${one.name} was refused with ${last}`);
      one.draft();
    }
    one.close();
    this.#devices[no] = this.#device(one.name, isRefused ? undefined : kept);
  }

  readonly #refusalOf = ({ closes }: OrdersDevice) => closes.find((code) => code >= closeCodes.locked);

  #types(one: OrdersDevice): void {
    const draw = this.#draw;
    const word = this.ledger.word(one.name, draw, 6);
    const parts = draw(2) === 0 ? word.map((letter) => [letter]) : [word];
    for (const part of parts) one.types(part, () => putIn(one.doc, draw, part.join("")));
  }

  async #written(): Promise<void> {
    if (!(await this.house.written()))
      this.#wrong(`words wait for ever: ${JSON.stringify(this.house.documents.stats())}`);
  }

  async #passes(): Promise<void> {
    const draw = this.#draw;
    if (draw(2) === 0) for (const one of this.#devices) if (draw(3) > 0) void one.open();
    if (draw(3) === 0) await turn();
    for (const one of this.#devices) if (draw(3) === 0) one.pass(draw(6), draw(6));
    if (draw(4) === 0) await this.#written();
  }

  async #restarts(): Promise<void> {
    await this.orders.over();
    this.ledger.problems.push(...(await this.house.close()));
    this.house.open();
  }

  /** What was written after the backup is in the browsers alone. */
  async #restores(): Promise<void> {
    await this.orders.over();
    this.ledger.problems.push(...(await this.house.close()));
    const restored = await this.#backup.restore(this.house.text);
    if (restored !== null) {
      this.house.text = restored.text;
      for (const letter of restored.lost) this.ledger.lost.add(letter);
      note("restored");
    }
    this.house.open();
  }

  #allLeave(): void {
    for (const one of this.#devices) one.lose();
    vi.advanceTimersByTime(3_000);
  }

  readonly #chances: [number, (one: OrdersDevice, no: number) => unknown][] = [
    [50, (one) => this.#types(one)],
    [10, (one) => one.types([], () => takeOut(one.doc, this.#draw, 5))],
    [6, (one) => one.undo.undo()],
    [4, (one) => one.disconnect()],
    [8, (one) => one.connect()],
    [3, (one) => one.lose()],
    [3, (_one, no) => this.#opensAgain(no, false)],
    [12, () => this.orders.act()],
    [1, () => this.orders.lock(true)],
    [4, () => this.orders.lock(false)],
    [2, ({ name }) => this.orders.may(name, this.#draw(2) === 0 ? null : "read")],
    [5, ({ name }) => this.orders.may(name, "edit")],
    [1, ({ name }) => this.orders.session(name, false)],
    [4, ({ name }) => this.orders.session(name, true)],
    [2, ({ name }) => this.orders.rises(name)],
    [6, () => this.orders.pack()],
    [3, () => this.orders.restore()],
    [2, () => this.#backup.make()],
    [8, () => vi.advanceTimersByTime(1_000)],
    [1, () => this.#allLeave()],
    [1, () => this.#restarts()],
    [2, () => this.#restores()],
  ];

  async goes(): Promise<void> {
    const deck = this.#chances.flatMap(([weight, how]) => Array.from({ length: weight }, () => how));
    this.house.hasFaults = true;
    for (let step = 0; step < steps && this.ledger.problems.length === 0; step++) {
      const no = this.#draw(this.#devices.length);
      if (this.#refusalOf(this.#devices[no] as OrdersDevice)) this.#opensAgain(no, true);
      const how = deck[this.#draw(deck.length)] as (typeof deck)[number];
      await how(this.#devices[no] as OrdersDevice, no);
      await this.#passes();
    }
  }

  #isSettled(): boolean {
    return (
      this.#devices.every((one) => one.isOnline && one.rights === "edit" && one.unsaved.length === 0) &&
      new Set(this.#devices.map(({ doc }) => textOf(doc))).size === 1
    );
  }

  /** No more faults, everybody may write, everything passes. */
  async settles(): Promise<void> {
    this.house.hasFaults = false;
    await this.orders.over();
    this.orders.lock(false);
    for (const name of names) {
      this.orders.may(name, "edit");
      this.orders.session(name, true);
    }
    await this.orders.over();
    for (let round = 0, quiet = 0; quiet < 2 && this.ledger.problems.length === 0; round++) {
      if (round > 60) this.#wrong(`it does not settle: ${this.#devices.map(stateOf).join("; ")}`);
      for (const [no, one] of this.#devices.entries())
        if (this.#refusalOf(one)) this.#opensAgain(no, true);
        else one.connect();
      for (const one of this.#devices) await one.open();
      for (const one of this.#devices) one.pass(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
      await this.#written();
      if (round % 5 === 4) vi.advanceTimersByTime(1_000);
      quiet = this.#isSettled() ? quiet + 1 : 0;
    }
  }

  /** One text everywhere, each letter once, where it belongs and by whom it was typed. */
  async isWhole(): Promise<void> {
    const { house, ledger } = this;
    const { read } = house.raw;
    const { typed, erased, ofActs } = ledger;
    const stored = await loadText(read, house.plain, house.text);
    const copies = this.#devices.map(({ name, doc }) => [name, doc] as const);
    for (const [who, doc] of [["live", await house.documents.read(house.text)] as const, ...copies]) {
      expect(blocksOf(doc), `${who} and the journal`).toEqual(blocksOf(stored));
      expect(Y.encodeStateVector(doc), `${who} and the journal`).toEqual(Y.encodeStateVector(stored));
      assertWhole(doc);
    }
    const text = lettersOf(stored);
    // Of two who delete the same and undo it, each brings it back.
    for (const letter of new Set(text))
      if (!erased.has(letter) && text.split(letter).length > 2) this.#wrong(`${letter} stands twice`);

    for (const seq of await this.orders.unlikeReplay())
      this.#wrong(`at ${seq} it is not what was written until then`);
    if ((await house.plain.packedTo(read, house.text)) > 0) note("packed");
    const archive = await house.documents.whoWrote(house.text, { field, deleted: true });
    const ever = new Set(archive.flatMap(({ words }) => [...words]));
    for (const { words, wrote } of archive)
      for (const letter of words)
        if (typed.get(letter) !== (wrote.person ?? "nobody"))
          this.#wrong(`${letter} is ${wrote.person}'s and not ${typed.get(letter)}'s`);
    for (const letter of ledger.lost)
      if (ever.has(letter)) this.#wrong(`${letter} of an epoch before is in the text`);
    for (const letter of ledger.saved)
      if (!ever.has(letter) && !ledger.lost.has(letter))
        this.#wrong(`${letter} of ${typed.get(letter)} was saved and is not there`);
    for (const [letter, fate] of ofActs)
      if (!ledger.lost.has(letter) && ever.has(letter) !== (fate === "kept"))
        this.#wrong(`${letter} of an act is not ${fate}`);
    for (const [letter, who] of typed)
      if (!ofActs.has(letter) && !ever.has(letter) && !erased.has(letter) && !ledger.drafted.has(letter))
        this.#wrong(`${letter} of ${who} is nowhere`);

    const bindings = await read.select().from(clientBinding);
    for (const { act, client, person } of bindings) {
      const owner = ledger.clients.get(client);
      if (act === null && owner !== undefined && owner !== person)
        this.#wrong(`id ${client} of ${owner} is bound to ${person}`);
    }
    const bound = new Set(bindings.map(({ client }) => client));
    for (const client of Y.decodeStateVector(Y.encodeStateVector(stored)).keys())
      if (!bound.has(client)) this.#wrong(`words under ${client}, which is bound to nobody`);
  }

  /** All leave: the room is put away, and nothing is left of the house when it has closed. */
  async ends(): Promise<void> {
    for (const one of this.#devices) one.close();
    for (let second = 0; second < 6; second++) {
      await this.#written();
      vi.advanceTimersByTime(1_000);
    }
    await this.#written();
    const { rooms } = this.house.documents.stats();
    if (rooms > 0) this.#wrong(`${rooms} rooms are not put away`);
    this.ledger.problems.push(...(await this.house.close()), ...this.house.complaints);
  }
}

const stateOf = ({ name, closes, rights, unsaved, isOnline }: OrdersDevice): string =>
  `${name} ${closes.join()} ${isOnline ? "online" : "offline"} ${rights}, ${unsaved.length} unsaved`;

it.each(seeds)(
  "[SYNC-7] [SYNC-13] [SYNC-14] [SYNC-17] [SYNC-18] [LINE-2] whatever fails or comes late in the store, what was said to be saved is there, what was rolled back is not, nothing is written without a right, and all end with one text (seed %i)",
  async (seed) => {
    const unhandled: unknown[] = [];
    const hear = (error: unknown) => void unhandled.push(error);
    const { file, remove } = await testFolder();
    const meeting = new Meeting(file, seed);
    const { problems } = meeting.ledger;
    process.on("unhandledRejection", hear);
    try {
      await meeting.orders.begins();
      await meeting.goes();
      await meeting.settles();
      if (problems.length === 0) await meeting.isWhole();
      await meeting.ends();
      await turn();
    } finally {
      process.off("unhandledRejection", hear);
    }
    expect(problems.slice(0, 5), `seed ${seed}`).toEqual([]);
    expect(unhandled, `seed ${seed}`).toEqual([]);
    await remove();
  },
  60_000,
);

it("[SYNC-13] and in these meetings the store did fail", () => {
  process.stdout.write(`${[...met].map(([what, times]) => `${what} ${times}`).join(", ")}\n`);
  expect(met.size).toBeGreaterThan(3);
});
