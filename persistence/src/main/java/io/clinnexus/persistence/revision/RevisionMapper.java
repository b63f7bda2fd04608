package io.clinnexus.persistence.revision;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** What the database says about itself. */
@Mapper
interface RevisionMapper {

  boolean historyExists();

  List<String> recordedChangesets();

  @Nullable String vectorVersion();

  LoginRights login();

  String loginName();
}
