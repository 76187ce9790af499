"""The two trees in the CMS: looked at as of a day, changed from a day on."""
