package io.clinnexus.api.anchors;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whose vectors were compared. */
@Schema(name = "Embedder")
public record EmbedderResponse(String name, String version) {}
