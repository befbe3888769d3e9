"""What we do to Material for MkDocs: templates mended, navigation, search, styles, scripts, policy."""
