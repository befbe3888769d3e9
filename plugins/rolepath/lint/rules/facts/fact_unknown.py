"""Names of facts in texts are those of `content/organization.yml`.

A name that nobody has declared stands on the page in its braces, where readers expect a word.

Wrong:

    content/organization.yml: |
      contacts:
        helpdesk: the service desk
    content/program/concerns.md: |
      ---
      title: Concerns
      ---

      ## Will this replace my job?

      Nobody knows the next ten years. This year it sorts lists. Ask {contact.helpdesk}.

Right:

    content/organization.yml: |
      contacts:
        helpdesk: the service desk
    content/program/concerns.md: |
      ---
      title: Concerns
      ---

      ## Will this replace my job?

      Nobody knows the next ten years. This year it sorts lists. Ask {contacts.helpdesk}.

Fix: correct the name, or declare it in content/organization.yml. A backslash
before the brace shows readers the name itself.
"""

CODE = "RP560"
