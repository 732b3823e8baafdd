"""The finder of bleed kits: its plain page, its script, its files and its print sheets."""
