package io.clinnexus.domain.anchors;

/** A passage with its vector and the embedder that made it. */
public record Chunk(ChunkText passage, Embedding embedding, EmbedderId embedder) {}
