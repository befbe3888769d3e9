"""English words for things of which work is made, by where they are met: what one hold, count, send, or stand before.

They are the evidence that a short text is about some work. The list is long and not complete: a word that is missing
here counts for less, and never against its text.
"""

_PAPERS = """
    invoice bill receipt voucher cheque check remittance statement ledger journal balance account budget forecast
    contract clause annex appendix amendment agreement lease tender bid quote quotation offer order purchase delivery
    consignment waybill customs tariff licence permit passport visa certificate deed claim policy premium form
    questionnaire survey application cv résumé résume resume reference letter mail email e-mail postcard envelope
    stamp signature memo minute agenda protocol transcript note notebook logbook log diary calendar appointment date
    deadline schedule timetable roster rota shift plan drawing blueprint map sketch diagram chart graph table
    spreadsheet row column cell formula macro list checklist index catalogue catalog register record file folder
    binder archive dossier report summary abstract article brochure flyer leaflet poster booklet manual handbook
    guideline recipe menu label tag barcode code sticker sign badge card ticket coupon pass key password pin number
    figure digit amount sum total price cost fee fine rate discount rebate margin tax vat salary wage payslip payroll
    bonus pension loan mortgage interest instalment debt credit debit refund cent euro dollar pound franc percent page
    paragraph headline heading footer footnote caption line comma typo spelling sentence verse chapter translation
    glossary dictionary slide deck presentation photo photograph picture image video film clip recording podcast tape
    subtitle screenshot scan copy print printout pdf fax version draft proof layout template attachment subject inbox
    mailbox outbox voicemail message call phone telephone answerphone pager radio newsletter post blog tweet comment
    review complaint enquiry inquiry request objection appeal reminder warning notice summons verdict ruling judgment
    statute bylaw regulation audit finding evidence exhibit witness testimony affidavit minutes motion petition grant
    scholarship thesis essay paper exam grade mark homework worksheet lesson syllabus curriculum textbook quiz entry
    posting booking reservation itinerary boarding luggage baggage parcel packet package pallet container crate box
    carton bag sack bottle jar barrel drum tank bin shelf rack aisle warehouse stock inventory scanner picker forklift
    truck lorry van car bus tram train track wagon ferry ship boat plane bike bicycle trailer trolley route road
    street lane bridge tunnel gate dock ramp yard depot garage workshop hall plant factory site office desk counter
    reception lobby corridor stair lift elevator door window wall roof floor ceiling cellar kitchen bathroom toilet
    bed ward room classroom playground gym pool garden field greenhouse barn stable farm forest tree hedge lawn flower
    seed crop harvest wheat corn potato apple orange onion tomato bread flour dough cake oven meat fish milk cheese
    egg butter sugar salt soup sauce dish plate bowl cup glass knife fork spoon pan pot meal lunch dinner breakfast
    coffee tea beer wine guest waiter cook chef baker butcher brewer grocer tablecloth napkin
"""
_TRADES = """
    customer client patient tenant guest passenger pupil student teacher parent child kid family resident citizen
    voter donor member subscriber applicant candidate recruit newcomer apprentice trainee intern temp nurse doctor
    surgeon physician pharmacist midwife therapist dentist vet paramedic carer lawyer solicitor barrister notary judge
    clerk paralegal attorney prosecutor defendant plaintiff plumber electrician carpenter joiner mason roofer painter
    welder mechanic fitter engineer architect surveyor foreman builder driver pilot captain sailor conductor guard
    porter courier postman farmer gardener forester vintner fisherman hunter shepherd accountant auditor controller
    bookkeeper cashier banker broker trader buyer seller supplier vendor merchant wholesaler dealer agent landlord
    landlady caretaker janitor cleaner secretary receptionist typist translator interpreter editor journalist reporter
    photographer designer developer programmer tester admin operator technician analyst scientist researcher librarian
    archivist curator actor singer musician choir orchestra coach referee player athlete police officer detective
    fireman firefighter soldier sergeant mayor council councillor minister ministry ambassador priest parish sexton
    union inspector inspectorate authority court tribunal parliament embassy bank insurer insurance hospital clinic
    practice surgery pharmacy laboratory lab school nursery kindergarten university museum library theatre theater
    cinema hotel restaurant canteen café cafe bakery bar shop store supermarket till mall market stall airport station
    harbour harbor port terminal brewery mill quarry mine rig refinery dairy slaughterhouse laundry salon barber
    hairdresser tailor shoemaker optician jeweller florist neighbour neighbor cousin wife husband
"""
_CARE = """
    pain wound bandage dressing drip infusion injection syringe needle vaccine vaccination allergy dose tablet pill
    drug medicine medication ointment insulin heparin cortisone antibiotic prescription diagnosis symptom fever cough
    rash pulse pressure blood urine swab sample biopsy x-ray ultrasound mri ecg lung heart liver kidney knee hip arm
    leg foot finger head eye ear tooth teeth skin bone fracture fall discharge admission handover referral consent
    anaesthetic operation wheelchair stretcher ambulance pillow blanket towel soap nappy walker cane glove mask gown
"""
_CRAFT = """
    valve pipe tap boiler heater radiator pump motor engine gearbox brake tyre tire wheel axle bearing belt chain
    clutch battery fuse cable wire plug socket switch lamp bulb led meter gauge sensor probe thermostat screw bolt nut
    nail hammer drill saw plane file chisel pliers spanner wrench ladder scaffold crane hoist winch rope hook pulley
    ring seal gasket washer hose nozzle filter fan compressor turbine conveyor robot's mould mold press lathe mill
    furnace kiln weld joint beam girder column slab brick block tile plank board panel timber wood steel iron copper
    aluminium aluminum brass zinc plastic rubber glass concrete cement mortar plaster sand gravel stone clay paint
    varnish primer glue tape foil film paper cardboard leather cloth fabric cotton wool silk yarn thread needle button
    zip seam sleeve oil grease fuel diesel petrol gas coolant acid solvent paste powder grain pellet dust chip scrap
    waste rubbish leak crack rust scratch dent stain damp frost ice snow rain wind storm flood fire smoke alarm siren
    sprinkler extinguisher helmet goggles harness boot overall vest toolbox toolkit machine spare part component
    assembly batch lot serial prototype mockup tolerance torque voltage current temperature humidity weight length
    width height depth thickness diameter angle metre centimetre millimetre kilometre mile inch yard litre liter
    gallon gram kilo ton tonne volt watt degree celsius celcius kw kwh mm cm km ml mg kg
"""
_SCREENS = """
    server router modem network cable firewall laptop notebook pc monitor printer keyboard mouse tablet disk drive usb
    backup database query index schema migration script function class method variable loop branch commit merge pull
    repository build deployment release rollback hotfix patch bug crash stack trace exception timeout cache queue
    endpoint api request response payload header cookie session login password user's permission licence certificate
    website webshop shop basket cart checkout browser url link domain crm erp sap excel word powerpoint csv xml json
    html pdf jpg wiki confluence ticket incident outage alert dashboard kpi metric spike latency uptime sla test
    testcase regression fixture pipeline container cluster node pod
"""
_EVENTS = """
    meeting appointment visit tour trip flight journey commute holiday sick absence overtime weekend night morning
    evening noon midnight lunchtime christmas easter monday tuesday wednesday thursday friday saturday sunday quarter
    month-end year-end closing opening audit inspection stocktaking inventory handover interview exam trial hearing
    auction fair exhibition concert rehearsal performance match wedding funeral birthday accident breakdown outage
    strike storm delay queue jam detour shortage surplus overrun defect fault recall return theft fraud breach leak
    spill injury burglary lawsuit dispute quarrel dismissal resignation hire hiring onboarding promotion transfer
    merger rent viewing move renovation repair maintenance service cleaning refuelling loading unloading picking
    packing sorting counting weighing measuring mixing baking brewing milking mowing sowing ploughing grooming
    shearing
"""
_PLACES_TIMES = """
    pm quarter-hour half-hour minute hour noon midday dawn dusk hamburg berlin munich paris london lyon rome milan
    madrid vienna zurich geneva brussels amsterdam warsaw prague stockholm oslo copenhagen helsinki lisbon dublin
    spain italy france germany poland sweden norway denmark finland austria switzerland ireland scotland england
    portugal greece turkey india china japan america canada english german french spanish italian polish turkish dutch
    arabic russian chinese red green blue yellow black white grey gray bold left-hand north south east west
"""
_MORE = """
    provider advert ad ads case product abstract acronym address adverb allotment antenna appliance apron atlas awning
    axis bait bale bandwidth banner barn basement basin beaker bearing bench beverage binoculars birth bracket breed
    brochure broom bucket buffet bullet bumper bundle burner buzzer cabin cabinet cable cage camera campsite candle
    canvas carriage cashbox casserole casting cattle charger chassis cleaner cliff clip cloakroom coat cod collar
    colour color comb compost cooker corner cough counter courtyard cow crew cream crop crossing crowd cupboard curb
    curtain cushion dairy dam deckchair detergent device dictation distributor diver dog dozen drain drawer driveway
    easel elbow electricity embryo engine entrance equipment escalator excavator exit eyebrow facade feed fence
    fertiliser fertilizer fillet flap flat flock foal food foundation fountain freezer fridge fruit furniture fuse
    gadget gallery game gap goat goods gown grape graph gutter handle hatch hay headset hen hinge hive horse house
    housing hull hydrant inch ink insert insulation invitation island item jacket jeep kerb kettle kiosk label ladle
    lawnmower leaf lens lever lid lighter load locker loft logo lounge lubricant magazine magnet manuscript medal
    microscope minibus mixture mop motorbike mould museum mushroom neighbourhood newspaper nozzle obituary odometer
    parking passage pasture pavement pedestrian pen pencil perfume pig pillar pipeline pitch plaster plot plumbing
    poem pond portion poultry powder prop prosthesis pram quarry rail receiver refrigerator remark rim ribbon
    riverbank roast rocket roll rope rota rug ruler saddle sandwich scale scalpel scarf screen seat seatbelt sewage
    sewer sheep sheet shelter shipment shirt shoe shoot shoulder shovel shower sink siphon skirt skip sleeper socket
    sofa soil song speaker spice spokesperson spray spring stadium stair staple stapler statue steam stencil stool
    stove straw stroller suitcase suit surface switchboard tack tarpaulin tarmac terrace thermometer throttle timber
    timesheet toner tool toy tractor trough trousers tub tube turf umbrella uniform usher vacuum vase vehicle veil
    vessel vineyard wallet wardrobe wash water wax wheelbarrow whistle wing worktop wreck xylophone yeast zebra zone
    cup clipboard whiteboard blackboard flipchart post-it sticky pinboard noticeboard intercom doorbell keycard
    turnstile hr payroll vacancy headcount shortlist jobad contractor subcontractor freelancer stakeholder shareholder
    board committee minutes quorum ballot vote chairman chair treasurer trustee volunteer charity sponsor donation
    campaign leaflet press journalist interviewee audience listener reader's viewer visitor exhibitor booth brand
    slogan packaging sku variant size colourway assortment promotion voucher loyalty basket shopper return refund
    chargeback dunning arrears creditor debtor payee payment transfer iban bic sepa turnover revenue profit loss
    margin cashflow depreciation accrual provision asset liability inventory reconciliation variance deviation
    threshold limit quota target benchmark sample population cohort trial placebo dataset outlier correlation
    regression hypothesis experiment apparatus pipette centrifuge reagent solution buffer dilution culture specimen
    slide tissue genome protein enzyme antibody assay titration chromatogram spectrum wavelength detector beam laser
"""
THINGS = frozenset(f"{_PAPERS} {_TRADES} {_CARE} {_CRAFT} {_SCREENS} {_EVENTS} {_PLACES_TIMES} {_MORE}".split())
