"""Who helps a learner: the role's own support, and the program's behind it."""

from typing import Any

from rolepath.model.program import Program, Support
from rolepath.model.role import Role


def support_of(role: Role | None, program: Program | None) -> dict[str, Any]:
    """Channels, people and hours as values for templates; empty lists where nothing is declared."""
    general = program.support if program else Support()
    own = role.support if role else Support()
    channels = [channel for channel in (own.channel, general.channel) if channel]
    return {
        "channels": list(dict.fromkeys(channels)),
        "power_users": list(own.power_users or general.power_users),
        "office_hours": [
            {"weekday": hour.weekday, "time": hour.time, "minutes": hour.minutes, "where": hour.where}
            for hour in (*own.office_hours, *general.office_hours)
        ],
        "updates": own.updates or general.updates,
        "ask": own.ask or general.ask,
        "feedback": own.feedback or general.feedback,
        "ways": None,
    }
