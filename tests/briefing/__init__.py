"""The briefing room: choice, words, files, presenting."""
