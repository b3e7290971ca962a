import { en } from "@accord/shared/messages";
import { addWords } from "../ui/catalogue.js";

/** A test draws screens without their route, which would fetch their words. */
addWords(en);
