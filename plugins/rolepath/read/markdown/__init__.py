"""The site's own Markdown to renderings with places, within limits of time and depth."""
