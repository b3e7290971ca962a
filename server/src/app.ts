import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "@fastify/type-provider-zod";
import websocket from "@fastify/websocket";
import Fastify, { type FastifyInstance } from "fastify";
import { documentAccess } from "./acts/document-access.js";
import { anchorsOf } from "./acts/document-anchors.js";
import { type Perform, performer } from "./acts/perform.js";
import { createDocuments, type Documents } from "./documents/index.js";
import { askInTurn } from "./doors/ask-in-turn.js";
import { compressAnswers } from "./doors/compress.js";
import { boundConnections, waits } from "./doors/connections.js";
import { answerErrors, answerRouterError } from "./doors/errors.js";
import { health } from "./doors/health.js";
import { type Door, httpDoor, usualBody } from "./doors/http.js";
import { type LiveDoor, liveDoor } from "./doors/live.js";
import { allowedOrigins } from "./doors/origins.js";
import { pages } from "./doors/pages.js";
import { socketOptions } from "./doors/sockets.js";
import { sessionCookie } from "./doors/speaker.js";
import { syncDoor } from "./doors/sync.js";
import { Tickets } from "./doors/tickets.js";
import { endUnread } from "./doors/unread.js";
import { endRefusedUpgrades, refuseOtherUpgrades, socketsOnly } from "./doors/upgrades.js";
import { allowUploads } from "./doors/uploads.js";
import { type Printer, releasePrinter } from "./exports/index.js";
import { featureRoutes, jobActs } from "./features/index.js";
import { releaseFilesJob } from "./features/responses/index.js";
import { noteLoss } from "./features/texts/note-loss.js";
import { type JobRunner, jobRunner } from "./jobs/runner.js";
import type { Backups } from "./ports/backups.js";
import type { Bus } from "./ports/bus.js";
import type { Clock } from "./ports/clock.js";
import type { Files } from "./ports/files.js";
import type { Ids } from "./ports/ids.js";
import type { Journal } from "./ports/journal.js";
import type { Mailer } from "./ports/mailer.js";
import type { Seals } from "./ports/seals.js";
import type { Search } from "./ports/search.js";
import type { Signer } from "./ports/signer.js";
import type { Store } from "./ports/store.js";
import type { TrustProxy } from "./settings.js";

declare module "fastify" {
  interface FastifyInstance {
    /** Of the house: pages that belong to no process are in it. */
    language: string;
    /** Lets the body of a request come in as a file does. */
    allowUpload: ReturnType<typeof allowUploads>;
  }
}

/** All that the app is built from. main.ts brings the real ones, tests their own. */
interface House {
  readonly store: Store;
  readonly journal: Journal;
  readonly files: Files;
  readonly mailer: Mailer;
  readonly seals: Seals;
  readonly search: Search;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly backups: Backups;
  readonly bus: Bus;
  readonly url: string;
  readonly demo: boolean;
  /** Of the workspace, and of processes that are set up. */
  readonly language: string;
  readonly log: string;
  readonly trustProxy: TrustProxy;
  /** Folder of the built client; null in tests that need none. */
  readonly clientFolder: string | null;
  /** What prints releases, where it is not the program that belongs to this one. */
  readonly printProgram?: string;
}

export interface App {
  readonly http: FastifyInstance;
  readonly door: Door;
  readonly live: LiveDoor;
  readonly documents: Documents;
  readonly perform: Perform;
  readonly jobs: JobRunner;
  readonly printer: Printer;
  close(): Promise<void>;
}

/** Written down once: it is long, and anybody may ask for it. */
function described(http: FastifyInstance): () => Buffer {
  let written: Buffer | null = null;
  return () => {
    written ??= Buffer.from(JSON.stringify(http.swagger()));
    return written;
  };
}

/** A number of proxies holds only where nobody reaches the port past them: whose word it is can't be seen. */
function trusted(proxies: TrustProxy) {
  if (typeof proxies === "number") return (_address: string, hop: number) => hop < proxies;
  return proxies === false ? false : [...proxies];
}

export async function buildApp(house: House): Promise<App> {
  const http = Fastify({
    logger:
      house.log === "silent"
        ? false
        : { level: house.log, redact: ["req.headers.authorization", "req.headers.cookie"] },
    bodyLimit: usualBody,
    routerOptions: { maxParamLength: 200 },
    trustProxy: trusted(house.trustProxy),
    requestTimeout: 60_000,
    http: { ...waits, ...socketsOnly },
    frameworkErrors: answerRouterError,
    forceCloseConnections: true,
  });
  http.decorate("language", house.language);
  http.decorate("allowUpload", allowUploads(http.server));
  const origins = allowedOrigins(house.url);
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  answerErrors(http);
  await compressAnswers(http);
  await http.register(cookie);
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: house.url.startsWith("https:"),
  });
  await http.register(multipart, { limits: { fileSize: 32 * 1024 * 1024, files: 1, fields: 20 } });
  await http.register(websocket, { options: socketOptions });
  const isOf = boundConnections(http.server);
  http.addHook("onRequest", async ({ raw, ip }) => isOf(raw, ip));
  endRefusedUpgrades(http.server);
  refuseOtherUpgrades(http);
  endUnread(http);
  askInTurn(http, { read: house.store.read, clock: house.clock });
  await http.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Accord", version: "1", description: "Co-creation of open government action plans." },
      components: {
        securitySchemes: {
          cookie: { type: "apiKey", in: "cookie", name: sessionCookie },
          bearer: { type: "http", scheme: "bearer" },
        },
      },
    },
    transform: jsonSchemaTransform,
  });

  const documents = createDocuments({
    store: house.store,
    journal: house.journal,
    access: documentAccess,
    anchors: anchorsOf,
    clock: house.clock,
    ids: house.ids,
    log: (error, about) => (error === null ? http.log.info(about) : http.log.error({ err: error }, about)),
    lost: (loss) => {
      http.log.warn(loss, "more than half of a text was deleted at once");
      return perform(tellLoss, { kind: "system" }, loss);
    },
  });
  const tellLoss = noteLoss(house.url);
  const perform = performer({
    ...house,
    documents: documents.inAct,
    cut(who) {
      void documents.rightsChanged(who);
      live.end({ person: who });
    },
    failed: (error, about) => http.log.error({ err: error }, about),
  });
  const live = liveDoor(http, { ...house, origins });
  const door = httpDoor({ app: http, store: house.store, clock: house.clock, perform, origins });
  const printer = releasePrinter({
    ...house,
    perform,
    log: (error, about) => http.log.error({ err: error }, about),
  });
  const filesJob = releaseFilesJob(printer.print);
  const jobs = jobRunner({
    store: house.store,
    clock: house.clock,
    perform,
    acts: { ...jobActs(house), [filesJob.name]: filesJob },
    log: (error, name) => http.log.error({ err: error, job: name }, "job failed"),
    refused: (why, name) => http.log.warn({ why, job: name }, "job refused"),
  });

  const tickets = new Tickets(house.ids);
  await http.register(syncDoor, { ...house, documents, origins, tickets });
  featureRoutes(door, { ...house, documents, live, tickets, perform, http });
  const api = described(http);
  http.get("/api/openapi.json", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(api()),
  );
  health(http, { store: house.store, documents });
  await pages(http, house);
  await http.ready();

  return {
    http,
    door,
    live,
    documents,
    perform,
    jobs,
    printer,
    async close() {
      await jobs.stop();
      await printer.stop();
      await documents.close();
      await http.close();
    },
  };
}
