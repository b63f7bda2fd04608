package io.clinnexus.persistence.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;

/** A statement of a mapper: which tenant tables it touches, and how it keeps to one workspace. */
final class TenantSql {

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z_0-9]*");
  private static final Pattern PREDICATE =
      Pattern.compile("\\b([a-z_][a-z_0-9]*)\\.workspace_id = (\\?)");
  private static final Set<String> NO_ALIAS =
      Set.of("where", "set", "on", "using", "join", "with", "values", "select", "order", "left");

  private final String sql;
  private final List<ParameterMapping> parameters;
  private final List<String> aliases = new ArrayList<>();
  private final List<String> inserted = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  TenantSql(BoundSql bound, Set<String> tenantTables) {
    sql = bound.getSql().replaceAll("\\s+", " ").strip();
    parameters = bound.getParameterMappings();
    Matcher words = WORD.matcher(sql);
    while (words.find()) {
      if (tenantTables.contains(words.group()) && isTable(words.start(), words.end())) {
        reference(words.group(), words.start(), words.end());
      }
    }
    Set<String> guarded = guarded();
    for (String alias : aliases) {
      if (!guarded.contains(alias)) {
        faults.add("no predicate " + alias + ".workspace_id = #{workspaceId}");
      }
    }
  }

  /** A column or a qualified name may be called like a table. */
  private boolean isTable(int start, int end) {
    String before = sql.substring(0, start).stripTrailing();
    boolean qualifies = end < sql.length() && sql.charAt(end) == '.';
    return !qualifies
        && !before.endsWith(".")
        && before.matches(".*\\b(from|join|update|into|using|,)");
  }

  private void reference(String table, int start, int end) {
    String rest = sql.substring(end).stripLeading();
    if (sql.substring(0, start).stripTrailing().endsWith(" into")
        || sql.startsWith("insert into " + table) && start == "insert into ".length()) {
      inserted.add(table);
      int close = rest.indexOf(')');
      if (!rest.startsWith("(") || !rest.substring(0, close).matches(".*\\bworkspace_id\\b.*")) {
        faults.add("insert into " + table + " without workspace_id");
      }
      return;
    }
    String alias = rest.startsWith("as ") ? rest.substring("as ".length()) : rest;
    Matcher word = WORD.matcher(alias);
    if (!word.lookingAt() || NO_ALIAS.contains(word.group())) {
      faults.add(table + " without an alias");
    } else {
      aliases.add(word.group());
    }
  }

  private Set<String> guarded() {
    Set<String> guarded = new java.util.HashSet<>();
    Matcher predicates = PREDICATE.matcher(sql);
    while (predicates.find()) {
      if (isWorkspace(parameterAt(predicates.start(2)))) {
        guarded.add(predicates.group(1));
      }
    }
    return guarded;
  }

  private int parameterAt(int place) {
    return (int) sql.substring(0, place).chars().filter(c -> c == '?').count();
  }

  private boolean isWorkspace(int parameter) {
    String name = parameters.get(parameter).getProperty();
    return name.equals("workspaceId") || name.endsWith(".workspaceId");
  }

  /** Whether it touches a tenant table at all. */
  boolean touchesTenants() {
    return !aliases.isEmpty() || !inserted.isEmpty();
  }

  /** Whether it reads, changes or deletes rows that are there already. */
  boolean touchesRows() {
    return !aliases.isEmpty();
  }

  /** What is missing for it to keep to one workspace by itself. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The same statement, with the same parameters, whose workspace predicates hold always. */
  String withoutPredicates() {
    return PREDICATE.matcher(sql).replaceAll("($0 or true)");
  }

  String text() {
    return sql;
  }

  int predicates() {
    return (int) PREDICATE.matcher(sql).results().count();
  }

  /** The positions, from 1, of the parameters that are the workspace. */
  List<Integer> workspacePositions() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (isWorkspace(i)) {
        positions.add(i + 1);
      }
    }
    return positions;
  }
}
