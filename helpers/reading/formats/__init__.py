"""Readers of file formats: bytes in, an `Extract` out, most of them in a process of their own."""
