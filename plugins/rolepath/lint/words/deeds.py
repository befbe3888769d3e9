"""English words for what people do at work that somebody else could watch, as evidence that a text is about some work.

What authors do to a text ("write", "add", "describe") and what anybody may do to anything ("use", "help", "make") is
left out.
"""

_HANDS = """
    retype type typed copy copied paste print scan staple punch sign countersign stamp seal fold tear cut cutting trim
    glue tape wrap pack unpack load unload lift carry drag push pull stack pile sort shuffle count recount weigh
    measure mix stir pour drain fill empty wash wipe rinse scrub sweep mop clean polish paint sand drill saw weld
    solder screw tighten loosen bolt nail hammer grind file bend press mould cast forge assemble dismantle mount
    install wire connect plug unplug charge refuel grease oil inflate lock unlock open close shut label mark tick
    cross underline highlight circle blacken redact black erase rub sketch draw trace dictate jot scribble calculate
    add-up sum subtract multiply divide round reconcile tally balance invoice bill pay refund credit debit book rebook
    cancel postpone reschedule order reorder buy purchase sell sold rent lease hire fire dismiss recruit interview
    shortlist reject accept approve refuse decline quote bid tender negotiate haggle dispute sue appeal plead testify
    argue argued draft redraft proofread translate interpret transcribe summarise summarize compare match cross-check
    double-check verify inspect examine test taste smell touch feel listen hear watch read reread skim leaf browse
    search look-up hunt rummage dig pick choose deliver ship dispatch send forward return collect fetch bring hand
    pass post mail email fax text phone telephone ring call dial hang shout whisper knock queue wait waited stand sit
    walk run drive ride fly sail commute park reverse overtake turn steer brake cook bake fry boil roast grill slice
    chop peel serve brew milk feed graze breed plant sow water weed harvest reap mow plough plow prune fell dress
    bandage inject vaccinate operate diagnose prescribe dose discharge admit transfer bathe wheel teach grade rehearse
    sing play record film photograph edit publish broadcast announce greet welcome seat escort guide guard patrol
    arrest fine rescue extinguish evacuate repair mend fix replace swap exchange patch rebuild restart reboot reset
    log deploy compile debug merge commit back-up restore migrate archive store shelve stock restock reserve replenish
    recycle dispose dump burn bury melt freeze thaw cool heat dry soak bleach dye iron sew knit weave stitch embroider
"""
_HAPPENS = """
    arrive arrived depart leave left late early miss missed lose lost forget forgot forgotten break broke broken burst
    leak crack rust rot spoil expire expired lapse overflow jam stuck block blocked crash fail failed collapse fall
    fell slip trip stumble burn bleed faint die died injure hurt itch swell complain complained grumble quarrel shout
    cry contradict contradicts overlap overlaps differ differs repeat repeated reappear duplicate duplicated bounce
    bounced exceed exceeds overrun overbooked underpaid overdue unpaid unsigned unread unanswered unsold undelivered
    unopened misspelt misspelled mistyped misread misfiled mislaid mixed-up swapped rubbed crossed ticked stapled
    attached resigned quit sick absent ill pregnant retired dismissed promoted
"""
DEEDS = frozenset(f"{_HANDS} {_HAPPENS}".split())
