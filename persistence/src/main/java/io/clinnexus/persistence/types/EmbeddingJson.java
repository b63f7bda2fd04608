package io.clinnexus.persistence.types;

import io.clinnexus.domain.anchors.Embedding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@link Embedding} as a JSON array, which is also the text form of a vector. */
public final class EmbeddingJson extends StdSerializer<Embedding> {

  public EmbeddingJson() {
    super(Embedding.class);
  }

  @Override
  public void serialize(Embedding value, JsonGenerator json, SerializationContext context) {
    json.writeStartArray();
    for (float number : value.toArray()) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
