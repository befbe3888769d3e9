"""The roles that a build is to make: all, or those that an environment variable names."""

import os
from collections.abc import Sequence

from rolepath.model.finding import ContentError
from rolepath.model.role import Role

VARIABLE = "ROLEPATH_ROLES"


def chosen_roles(roles: Sequence[Role]) -> Sequence[Role]:
    """The named ones of these roles, in their order; ContentError for a name that none of them has."""
    named = {name.strip() for name in os.environ.get(VARIABLE, "").split(",")} - {""}
    known = {role.id for role in roles}
    unknown = sorted(named - known)
    if unknown and roles:
        raise ContentError(
            f'The environment variable {VARIABLE} names "{unknown[0]}"; the roles are {", ".join(sorted(known))}'
        )
    return [role for role in roles if role.id in named] if named else roles
