// What the page of the record has beside what all pages have.
import { mountHandIn } from "./hand_in.js";
import { mountNotebook } from "./notebook.js";
import { mountRecord } from "./record.js";
import { mount } from "./rolepath.js";

mount({ record: mountRecord, notebook: mountNotebook, "hand-in": mountHandIn });
