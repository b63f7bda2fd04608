package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.TextSearch;
import io.clinnexus.domain.anchors.TwinContent;
import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** The ports of published content. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class AnchorsPersistence {

  @Bean
  Anchors anchors(AnchorMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Anchors.class, new PgAnchors(mapper));
  }

  @Bean
  AnchorMatches anchorMatches(
      AnchorMatchMapper mapper, DataSource dataSource, WorkspacePorts ports) {
    return ports.ofOneWorkspace(
        AnchorMatches.class,
        new PgAnchorMatches(
            mapper, new StagedMatches(dataSource, new SQLExceptionSubclassTranslator())));
  }

  @Bean
  VersionComparisons versionComparisons(
      VersionComparisonMapper mapper, AnchorMatchMapper versions, WorkspacePorts ports) {
    return ports.ofOneWorkspace(
        VersionComparisons.class, new PgVersionComparisons(mapper, versions));
  }

  @Bean
  ChunkSearch chunkSearch(ChunkMapper mapper, WorkspacePorts ports, SearchProperties properties) {
    return ports.ofOneWorkspace(
        ChunkSearch.class, new PgChunkSearch(mapper, properties.exactChunks()));
  }

  @Bean
  TextSearch textSearch(ChunkMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(TextSearch.class, new PgTextSearch(mapper));
  }

  @Bean
  VectorIndex vectorIndex(VectorIndexMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(VectorIndex.class, new PgVectorIndex(mapper));
  }

  @Bean
  VectorBacklog vectorBacklog(VectorIndexMapper mapper, WorkspacePorts ports) {
    return ports.ofAllWorkspaces(VectorBacklog.class, new PgVectorBacklog(mapper));
  }

  @Bean
  TwinContent twinContent(TwinContentMapper mapper, DataSource dataSource, WorkspacePorts ports) {
    return ports.ofOneWorkspace(
        TwinContent.class,
        new PgTwinContent(mapper, dataSource, new SQLExceptionSubclassTranslator()));
  }
}
