"""The program is written in a format that this Rolepath reads.

An older version would take what is new for a mistake, or leave it out of learners' pages.

Wrong:

    content/program.yml: |
      format: 999
      title: AI at work
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}
      pathways: {}

Right:

    content/program.yml: |
      format: 1
      title: AI at work
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}

Fix: install the version of Rolepath that the program names, as a rule by `pip install -r requirements.txt`.
"""

CODE = "RP123"
