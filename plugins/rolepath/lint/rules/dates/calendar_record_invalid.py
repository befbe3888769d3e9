"""The record of calendars can be read.

Without it no calendar could tell which entries have changed, and people would go to a meeting that was moved.

Wrong:

    content/program/calendar.lock: |
      often 0a1b2c3d4e5f checkin.week-3.spring.legal@program.rolepath

Right:

    content/program/calendar.lock: |
      1 0a1b2c3d4e5f checkin.week-3.spring.legal@program.rolepath

Fix: write the file again with `rolepath calendar --record`.
"""

CODE = "RP720"
