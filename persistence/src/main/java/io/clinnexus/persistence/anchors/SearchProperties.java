package io.clinnexus.persistence.anchors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search is routed.
 *
 * @param exactChunks up to how many matching chunks of a workspace are weighed one by one, which
 *     finds exactly the nearest and takes about two microseconds for each; more go through the
 *     vector index
 */
@ConfigurationProperties("clinnexus.search")
record SearchProperties(@DefaultValue("10000") int exactChunks) {}
