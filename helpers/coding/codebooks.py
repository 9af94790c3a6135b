"""All codebooks of a corpus at once, by what they are for."""

from __future__ import annotations

from helpers.coding.codebook import LAYERS, Codebook, read_codebook


def read_codebooks(corpus=None) -> dict[str, Codebook]:
    """The codebooks of frames, names, claims, slogans and figures, by layer.

    Each is the corpus folder's own, else the shipped one, as `read_codebook` finds it. Raises
    BadInput for one that has a fault.
    """
    return {layer: read_codebook(f"{layer}s", corpus) for layer in LAYERS}
