"""There is a `program.yml`.

Without phases training is an event and not a program.

Wrong:

    content/program.yml: null

Right:

    content/program.yml: |
      title: AI at work
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}

Fix: write `content/program.yml` with the title and the phases.
"""

CODE = "RP105"
