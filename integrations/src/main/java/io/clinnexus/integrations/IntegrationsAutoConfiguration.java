package io.clinnexus.integrations;

import io.clinnexus.integrations.embedding.EmbeddingConfiguration;
import io.clinnexus.integrations.files.FileStoreConfiguration;
import io.clinnexus.integrations.zones.ZoneRulesConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Gives an application the embedder, the file store and the zone rules it does not define itself.
 */
@AutoConfiguration
@Import({EmbeddingConfiguration.class, FileStoreConfiguration.class, ZoneRulesConfiguration.class})
public class IntegrationsAutoConfiguration {}
