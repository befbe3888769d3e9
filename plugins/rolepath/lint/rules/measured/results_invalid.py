"""Results can be read, and each value has its counts.

A value without a count, or a share of more than all, is a figure that nobody can trust, and everybody will quote.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2027-03-15,adoption,,16,11,145.5,,,tally
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2027-03-15,adoption,,6,11,54.5,28,78.7,tally
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.

Fix: let `rolepath results add` write the file, or correct the line.
"""

CODE = "RP740"
