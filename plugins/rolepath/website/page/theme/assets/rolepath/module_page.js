// What a module's page has beside what all pages have.
import { mountAsk } from "./ask.js";
import { mountCheck } from "./check.js";
import { mountChecklist } from "./checklist.js";
import { mountMeeting } from "./meeting.js";
import { mountModule } from "./module.js";
import { mountPrompts } from "./prompts.js";
import { mount } from "./rolepath.js";
import { mountTalk } from "./talk.js";
import { mountUse } from "./use.js";

mount({
  ask: mountAsk,
  module: mountModule,
  practice: mountChecklist,
  rubric: mountChecklist,
  check: mountCheck,
  meeting: mountMeeting,
  prompts: mountPrompts,
  talk: mountTalk,
  use: mountUse,
});
