"""The baseline can be read.

A baseline that cannot be read would let old faults stop the work, or new ones pass.

Wrong:

    .rolepath-baseline.json: |
      [{"rule": "link-broken"}]

Right:

    .rolepath-baseline.json: |
      []

Fix: write the file again with `rolepath lint --write-baseline --owner "a title"`.
"""

CODE = "RP906"
