"""The names of Rolepath's own style sheet and script in a site."""

STYLES = "assets/rolepath/rolepath.css"
SCRIPT = "assets/rolepath/rolepath.js"
