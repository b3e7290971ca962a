import { config } from "zod/v4/core";

// Before any schema is made: zod else tries whether it may build code from text, which the page forbids and reports.
config({ jitless: true });
