"""Which pictures a signature gets, and how each is put together from samples."""
