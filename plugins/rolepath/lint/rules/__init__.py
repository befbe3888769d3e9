"""The rules: a folder for each family, in it a file for each rule or for a few that are alike."""
