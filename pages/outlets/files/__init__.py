"""Every exhibit as a file that leaves the building: pictures, documents, data, slides, spreadsheets, press packs."""
