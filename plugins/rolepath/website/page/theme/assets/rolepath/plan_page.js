// What a role's plan has beside what all pages have.
import { mountAgain } from "./again.js";
import { mountAsk } from "./ask.js";
import { mountConfidence } from "./confidence.js";
import { mountDesk } from "./desk.js";
import { mountMeeting } from "./meeting.js";
import { mountMinutes } from "./minutes.js";
import { mountNow } from "./now.js";
import { mountPlan } from "./plan.js";
import { mount } from "./rolepath.js";
import { mountUse } from "./use.js";

mount({
  desk: mountDesk,
  plan: mountPlan,
  again: mountAgain,
  ask: mountAsk,
  confidence: mountConfidence,
  meeting: mountMeeting,
  minutes: mountMinutes,
  now: mountNow,
  use: mountUse,
});
