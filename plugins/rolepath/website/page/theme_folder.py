"""Where our templates, styles and scripts lie."""

from pathlib import Path

THEME = Path(__file__).parent / "theme"
