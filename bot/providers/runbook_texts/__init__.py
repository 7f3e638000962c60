"""The words of issuers that only a person can deal with, by field."""
