/* For those who do not sign in: a form shows what its answers ask for. */
import { refreshAll } from "./conditions.js";

refreshAll(document);
