package io.clinnexus.persistence;

import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.persistence.shared.SpringTransactions;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import io.clinnexus.persistence.types.TypeHandlers;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts the domain's ports on PostgreSQL: the pool, the transactions, the mappers and one
 * configuration per feature. It stands before the library configurations that look for a data
 * source.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
    })
@EnableConfigurationProperties(DatabaseProperties.class)
@PropertySource("classpath:io/clinnexus/persistence/persistence.properties")
@MapperScan(basePackageClasses = PersistenceAutoConfiguration.class, annotationClass = Mapper.class)
@ComponentScan(
    basePackageClasses = PersistenceAutoConfiguration.class,
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ANNOTATION,
            classes = org.springframework.context.annotation.Configuration.class),
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = PersistenceAutoConfiguration.class))
public class PersistenceAutoConfiguration {

  private static final String MAPPERS = "classpath*:io/clinnexus/persistence/**/*.xml";

  @Bean(destroyMethod = "close")
  DataSource dataSource(DatabaseProperties properties) {
    return DatabasePool.open(properties);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Transactions transactions(PlatformTransactionManager manager) {
    return new SpringTransactions(manager);
  }

  @Bean
  WorkspacePorts workspacePorts(DataSource dataSource, PlatformTransactionManager manager) {
    return new WorkspacePorts(dataSource, manager);
  }

  @Bean
  SqlSessionFactory sqlSessionFactory(DataSource dataSource) throws Exception {
    Resource[] mappers = new PathMatchingResourcePatternResolver().getResources(MAPPERS);
    SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
    factory.setDataSource(dataSource);
    factory.setConfiguration(settings());
    factory.setMapperLocations(mappers);
    return factory.getObject();
  }

  @Bean
  SqlSessionTemplate sqlSessionTemplate(SqlSessionFactory factory) {
    return new SqlSessionTemplate(factory);
  }

  /** Rows map by name, completely or not at all, and nothing is remembered between statements. */
  private static Configuration settings() {
    Configuration settings = new Configuration();
    settings.setMapUnderscoreToCamelCase(true);
    settings.setArgNameBasedConstructorAutoMapping(true);
    settings.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
    settings.setLocalCacheScope(LocalCacheScope.STATEMENT);
    settings.setCacheEnabled(false);
    settings.setLazyLoadingEnabled(false);
    settings.setShrinkWhitespacesInSql(true);
    TypeHandlers.register(settings.getTypeHandlerRegistry());
    return settings;
  }
}
